import $ from 'jquery'

// Scripts of such a site expect the global.
window.$ = window.jQuery = $

$(() => {
  const $document = $(document)

  $('.burger').on('click', function () {
    const open = $('.site-header').toggleClass('menu-open').hasClass('menu-open')
    $(this).attr('aria-expanded', String(open))
  })

  const $menus = $('.menu button')
  const closeMenus = () => $menus.attr('aria-expanded', 'false')
  $menus.on('click', function () {
    const open = $(this).attr('aria-expanded') !== 'true'
    closeMenus()
    $(this).attr('aria-expanded', String(open))
  })
  $document.on('click', (event) => {
    if (!$(event.target).closest('.menu').length) closeMenus()
    if (!$(event.target).closest('.search').length) $('.found').prop('hidden', true)
  })
  $document.on('keydown', (event) => {
    if (event.key !== 'Escape') return
    closeMenus()
    $('.found').prop('hidden', true)
  })

  const $slides = $('.slide')
  const $dots = $('.dots button')
  $dots.on('click', function () {
    const chosen = $dots.index(this)
    $slides.each((index, slide) => $(slide).prop('hidden', index !== chosen))
    $dots.each((index, dot) => $(dot).attr('aria-pressed', String(index === chosen)))
  })

  $('.search').on('submit', function (event) {
    event.preventDefault()
    const wanted = $.trim($('#q').val()).toLowerCase()
    const $found = $(this).find('.found').empty().prop('hidden', false)
    const seen = {}
    $('.menu ul a, .site-footer a').each((_, link) => {
      const text = $(link).text()
      if (!wanted || text.toLowerCase().indexOf(wanted) < 0 || seen[text]) return
      seen[text] = true
      $found.append($('<li>').append($('<a>', { href: link.getAttribute('href'), text })))
    })
    if (!$found.children().length) $found.append($('<li>', { text: $found.data('none') }))
  })

  if (document.cookie.indexOf('consent=') < 0) $('.consent').prop('hidden', false)
  $('.consent button').on('click', function () {
    // biome-ignore lint/suspicious/noDocumentCookie: what every consent banner does
    document.cookie = `consent=${$(this).data('consent')};path=/;max-age=15552000;samesite=lax`
    $('.consent').prop('hidden', true)
  })
})
