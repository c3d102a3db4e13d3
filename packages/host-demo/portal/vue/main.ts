import { createApp } from 'vue'
import Energy from './energy.vue'

createApp(Energy).mount('#app')
