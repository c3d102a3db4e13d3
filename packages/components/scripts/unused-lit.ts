import { basename } from 'node:path'
import type { Plugin } from 'vite'

/**
 * What of Lit's production files our elements never use, by file: text to text. Directives, SVG and MathML
 * templates, comments, bindings in raw text and of elements, properties that are JSON or converted in a way of their own, values in
 * styles, hooks and listeners of other kinds. {@link usesWhatIsCut} says where a
 * source does use one: the line then goes from here.
 */
const CUTS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'reactive-element.js': [
    [',getOwnPropertySymbols:o', ''],
    [',p=a.reactiveElementPolyfillSupport', ''],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    ['s=[...r(t),...o(t)];for(const i of s)', 's=r(t);for(const i of s)'],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    [
      'if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
      'return i.concat(s??[]).flat(1/0)',
    ],
    ['(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute', 'u.toAttribute'],
    [',h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u', ''],
    ['h.fromAttribute', 'u.fromAttribute'],
    [',converter:u', ''],
    ['const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending', 'return this.performUpdate(),!this.isUpdatePending'],
    ['scheduleUpdate(){return this.performUpdate()}', ''],
    ['let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s)', 'const s=this._$AL;try{this.willUpdate(s)'],
    [
      'this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
      'this.update(s)}catch(t){throw this._$EM(),t}this._$AE(s)',
    ],
    ['shouldUpdate(t){return!0}', ''],
    ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)', 'this.hasUpdated=!0,this.updated(t)'],
    ['firstUpdated(t){}', ''],
    ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
    [';break;case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    [';break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
  ],
  'css-tag.js': [
    ['toString(){return this.cssText}', ''],
    [
      't.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
      '!0',
    ],
    ['o.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet)', 'o.map(t=>t.styleSheet)'],
    [
      'constructor(t,e,o){if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");',
      'constructor(t,e){',
    ],
    [
      `i=(t,...e)=>{const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);return new n(o,t,s)}`,
      'i=t=>new n(t[0],t)',
    ],
  ],
  'lit-html.js': [
    ['if(r.hasAttributes())for(', 'for('],
    ['const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;', ''],
    ['B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ''],
    ['j as _$LH,', ''],
    ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:', ''],
    [':c===_||c===m?c=v', ''],
    ['e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)', 'e=this._$AC(t)'],
    ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
    ['t!==this._$AH&&t!==E,', 't!==this._$AH,'],
    [',r===E&&(r=this._$AH[n])', ''],
    ['e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,', 'e=t===A&&s!==A,'],
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH.call(this.options?.host??this.element,t)',
    ],
    ['y.test(u[2])&&(n=RegExp("</"+u[2],"g")),', ''],
    ['l=2===i?"<svg>":3===i?"<math>":""', 'l=""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    ['this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}for(', 'this.el.content,!1);for('],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    [
      'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'r.data===n&&d.push({type:2,index:l});',
    ],
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t)', 'u(t)'],
    ['(t?.creationScope??l).importNode', 'l.importNode'],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [',this._$Cv=e?.isConnected??!0', ''],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
      '',
    ],
    ['_$AI(t,i=this){t=M(this,t,i),a(t)?', '_$AI(t){a(t)?'],
    ['this._$AD=t,this._$AM=i', 'this._$AD=t'],
    ['this._$AM=s,this.options=e', 'this.options=e'],
    ['this._$AM=e,this.options=h', 'this.options=h'],
    ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
    ['for(this._$AP?.(!1,!0,s);', 'for(;'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    ['_$AI(t,i=this,s,e)', '_$AI(t,i,s,e)'],
    ['t=M(this,t,i,0),o=', 'o='],
    ['r=M(this,e[s+n],i,n)', 'r=e[s+n]'],
    ['constructor(){super(...arguments),this.type=3}', ''],
    ['constructor(){super(...arguments),this.type=4}', ''],
    ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
    ['_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;', '_$AI(t){t??=A;'],
    ['this._$AV=[],this._$AN=void 0', 'this._$AV=[]'],
    ['this.type=2,this._$AH=A,this._$AN=void 0', 'this._$AH=A'],
    ['this.type=1,this._$AH=A,this._$AN=void 0', 'this._$AH=A'],
  ],
  'lit-element.js': [
    [
      'i._$litElement$=!0,i["finalized"]=!0,s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
      '',
    ],
    [';(s.litElementVersions??=[]).push("4.2.2")', ''],
    ['render(){return r}', ''],
    [',this._$Do=void 0', ''],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    ['this._$Do=e(', 'e('],
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      '',
    ],
  ],
}

const USES: readonly (readonly [string, RegExp])[] = [
  ['a directive', /from ?["']lit(?:-html)?\/(?:async-)?directive/],
  ['an SVG or MathML template', /\b(?:svg|mathml)`/],
  ['a property that is JSON', /\btype: ?(?:Object|Array)\b/],
  ['a comment in a template', /<!--/],
  ['a value in styles', /\bcss`[^`]*\$\{/],
  ['a converter of its own', /\bconverter:/],
  ['a step of an update that is left out', /\b(?:firstUpdated|shouldUpdate|scheduleUpdate|getUpdateComplete|noChange)\b/],
  ['a listener that is an object', /\bhandleEvent\b/],
  ['a binding in raw text', /\}\s*<\/(?:textarea|title|style|script)>/],
]

/** What a source of ours uses of it, by name; undefined when nothing. */
export const usesWhatIsCut = (code: string): string | undefined => USES.find(([, pattern]) => pattern.test(code))?.[0]

/** Leaves out of Lit what a page served by us never uses, and refuses what would use it. */
export const leanLit = (): Plugin => ({
  name: 'foyer:lean-lit',
  transform(code, id) {
    if (id.includes('/components/src/')) {
      const used = usesWhatIsCut(code)
      if (used) this.error(`${id} uses ${used}, which scripts/unused-lit.ts cuts out of Lit`)
    }
    if (!/node_modules\/(@lit|lit|lit-[a-z]+)\//.test(id)) return null
    return { code: cut(code, CUTS[basename(id)]), map: null }
  },
})

function cut(code: string, cuts: (typeof CUTS)[string] = []): string {
  let rest = code
  for (const [unused, instead] of cuts) {
    if (!rest.includes(unused)) throw new Error(`another Lit, or cut twice: ${unused}`)
    rest = rest.replace(unused, () => instead)
  }
  return rest
}
