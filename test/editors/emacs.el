;;; Drives a real Emacs with Eglot: the findings of the draft, a hover, a rewording applied, the finding gone.  -*- lexical-binding: t -*-
;;; CONFIG is what the documentation tells a writer to put into the init file.
(require 'package)
(package-initialize)
(require 'cl-lib)
(require 'eglot)
(require 'flymake)
(load (getenv "CONFIG") nil t)
(remove-hook 'text-mode-hook #'eglot-ensure) ; it waits for a command, which a batch never gives
(setq eglot-sync-connect 20
      eglot-autoshutdown t
      eglot-report-progress nil
      eglot-confirm-server-initiated-edits nil
      project-find-functions nil)

(defun await (what state)
  "Wait until STATE gives something, and give that; WHAT is told when it does not."
  (let ((end (+ (float-time) 20)) value)
    (while (and (not (setq value (funcall state))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or value (error "waited in vain: %s" what))))

(defun errors ()
  (flymake-start)
  (cl-remove-if-not (lambda (d) (eq (flymake-diagnostic-type d) 'eglot-error)) (flymake-diagnostics)))

(condition-case trouble
    (with-current-buffer (find-file-noselect (getenv "DRAFT"))
      (apply #'eglot (eglot--guess-contact))
      (let* ((server (await "a server" #'eglot-current-server))
             (finding (car (await "an error is shown" #'errors)))
             (start (flymake-diagnostic-beg finding))
             (end (flymake-diagnostic-end finding)))
        (message "finding %s" (buffer-substring-no-properties start end))
        (goto-char start)
        (let ((hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams))))
          (message "hover %s" (replace-regexp-in-string "\n" " " (plist-get (plist-get hover :contents) :value))))
        (let ((action (cl-find-if (lambda (a) (eq (plist-get a :isPreferred) t))
                                  (append (eglot-code-actions start end "quickfix") nil))))
          (unless action (error "no preferred action"))
          (eglot--apply-workspace-edit (plist-get action :edit)))
        ;; Idle timers, which would send the change, do not run in a batch.
        (eglot--signal-textDocument/didChange)
        (await "the error is gone" (lambda () (null (errors))))
        (message "mended %s" (replace-regexp-in-string "\n" " " (buffer-string)))
        (set-buffer-modified-p nil)
        (eglot-shutdown server)
        (kill-emacs 0)))
  (error (message "FAILED %s" (error-message-string trouble)) (kill-emacs 1)))
