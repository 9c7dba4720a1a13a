{{>shared/test_handler.py}}
