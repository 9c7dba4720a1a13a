{{>shared/handler.test.js}}
