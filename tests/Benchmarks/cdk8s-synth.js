// Synthesizes the objects of a file with cdk8s: node cdk8s-synth.js OBJECTS FOLDER
const { App, Chart, ApiObject } = require('cdk8s');
const objects = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
const app = new App({ outdir: process.argv[3] });
const chart = new Chart(app, 'prod');
objects.forEach((object, index) => new ApiObject(chart, `object-${index}`, object));
app.synth();
