/*
 * What Prototype 1.6, MooTools 1.2 and home-made shims left on the built-ins of real sites: for tests.
 * Classic script, loaded before everything else.
 */
;(function () {
  // Prototype: enumerable methods on every array, which for…in then meets.
  Array.prototype.each = function (iterator, context) {
    for (var i = 0; i < this.length; i++) iterator.call(context, this[i], i)
    return this
  }
  Array.prototype.first = function () {
    return this[0]
  }
  Array.prototype.last = function () {
    return this[this.length - 1]
  }
  Array.prototype.clear = function () {
    this.length = 0
    return this
  }
  Array.prototype.remove = function (item) {
    var at = this.indexOf(item)
    if (at >= 0) this.splice(at, 1)
    return this
  }
  Array.prototype.size = function () {
    return this.length
  }
  // Prototype: `entries` was an alias of toArray, and `$A` came to stand where Array.from is.
  Array.prototype.entries = function () {
    return this.slice(0)
  }
  Array.prototype.include = Array.prototype.contains = function (item) {
    return this.indexOf(item) >= 0
  }
  window.$A = Array.from = function (iterable) {
    if (!iterable) return []
    if (iterable.toArray) return iterable.toArray()
    var length = iterable.length || 0
    var results = new Array(length)
    while (length--) results[length] = iterable[length]
    return results
  }
  // Prototype 1.6: dates, arrays, strings and numbers bring their own toJSON, so that JSON.stringify quotes twice.
  Array.prototype.toJSON = function () {
    var parts = []
    for (var i = 0; i < this.length; i++) parts.push(JSON.stringify(this[i]))
    return '[' + parts.join(', ') + ']'
  }
  String.prototype.toJSON = function () {
    return this.valueOf()
  }
  Date.prototype.toJSON = function () {
    return '"' + this.toISOString() + '"'
  }
  String.prototype.strip = function () {
    return this.replace(/^\s+/, '').replace(/\s+$/, '')
  }
  String.prototype.startsWith = function (pattern) {
    return this.lastIndexOf(pattern, 0) === 0
  }
  // A bind that forgets `new` and the arguments given later than the first call.
  Function.prototype.bind = function (context) {
    var method = this
    var given = Array.prototype.slice.call(arguments, 1)
    if (arguments.length < 2 && context === undefined) return this
    return function () {
      return method.apply(context, given.concat(Array.prototype.slice.call(arguments)))
    }
  }
  Function.prototype.defer = function () {
    return setTimeout(this, 10)
  }

  // Prototype and MooTools: elements that show, hide, update and remove in their own way.
  var element = Element.prototype
  element.show = function () {
    this.style.display = ''
    return this
  }
  element.hide = function () {
    this.style.display = 'none'
    return this
  }
  element.update = function (content) {
    this.innerHTML = content == null ? '' : content
    return this
  }
  element.remove = function () {
    if (this.parentNode) this.parentNode.removeChild(this)
    return this
  }
  element.toggle = function () {
    return this.style.display === 'none' ? this.show() : this.hide()
  }
  element.getElements = function (selector) {
    return [].slice.call(this.querySelectorAll(selector))
  }
  element.addEvent = function (type, listener) {
    this.addEventListener(type, listener)
    return this
  }
  document.getElementsByClassName = function (name) {
    return [].slice.call(document.querySelectorAll('.' + name))
  }

  // A home-made Promise.prototype.finally and a CustomEvent shim, as pasted from a forum.
  Promise.prototype.finally = function (callback) {
    return this.then(
      function (value) {
        callback()
        return value
      },
      function (reason) {
        callback()
        throw reason
      },
    )
  }
  // An analytics tag counts every request, and a consent tool wraps what inserts scripts.
  var send = window.fetch
  window.fetch = function (input, init) {
    window.requests = (window.requests || 0) + 1
    return send.call(window, input, init)
  }
  var append = Node.prototype.appendChild
  Node.prototype.appendChild = function (child) {
    return append.call(this, child)
  }
})()
