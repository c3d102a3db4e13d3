/**
 * What of Lit's production files our elements never use, by file: text to text. Directives, reactive controllers, SVG and MathML
 * templates, bindings in comments, in raw text and of elements, properties that are JSON. {@link usesWhatIsCut} says where a
 * source does use one: the line then goes from here.
 */
export const CUTS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'reactive-element.js': [
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['addController(t){(this._$EO??=new Set).add(t),void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()}', ''],
    ['removeController(t){this._$EO?.delete(t)}', ''],
    [',this._$EO?.forEach(t=>t.hostConnected?.())', ''],
    ['this._$EO?.forEach(t=>t.hostDisconnected?.())', ''],
    ['this._$EO?.forEach(t=>t.hostUpdate?.()),', ''],
    ['this._$EO?.forEach(t=>t.hostUpdated?.()),', ''],
    [';break;case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    [';break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
  ],
  'lit-html.js': [
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
    ['t=M(this,t,i),a(t)?', 'a(t)?'],
    ['for(this._$AP?.(!1,!0,s);', 'for(;'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    ['t=M(this,t,i,0),o=', 'o='],
    ['r=M(this,e[s+n],i,n)', 'r=e[s+n]'],
    ['constructor(){super(...arguments),this.type=3}', ''],
    ['constructor(){super(...arguments),this.type=4}', ''],
    ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
    ['(t=M(this,t,i,0)??A)', '(t??=A)'],
    ['this._$AV=[],this._$AN=void 0', 'this._$AV=[]'],
    ['this.type=2,this._$AH=A,this._$AN=void 0', 'this._$AH=A'],
    ['this.type=1,this._$AH=A,this._$AN=void 0', 'this._$AH=A'],
  ],
  'lit-element.js': [
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
  ['a reactive controller', /\.addController\(|\bReactiveController\b/],
  ['an SVG or MathML template', /\b(?:svg|mathml)`/],
  ['a property that is JSON', /\btype: ?(?:Object|Array)\b/],
  ['a comment in a template', /<!--/],
  ['a binding in raw text', /\}\s*<\/(?:textarea|title|style|script)>/],
]

/** What a source of ours uses of it, by name; undefined when nothing. */
export const usesWhatIsCut = (code: string): string | undefined => USES.find(([, pattern]) => pattern.test(code))?.[0]
