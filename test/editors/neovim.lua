-- Drives a real Neovim: the findings of the draft, a hover, a rewording applied, the finding gone.
-- CONFIG is what the documentation tells a writer to put into init.lua.
dofile(assert(vim.env.CONFIG, 'CONFIG names no file'))
vim.o.swapfile = false

local function say(line)
  io.stdout:write(line .. '\n')
end

local function await(what, state)
  if not vim.wait(20000, state, 20) then error('waited in vain: ' .. what, 0) end
end

local function drive()
  local buffer = vim.api.nvim_get_current_buf()
  local function errors()
    return vim.diagnostic.get(buffer, { severity = vim.diagnostic.severity.ERROR })
  end
  await('an error is shown', function() return #errors() == 1 end)
  local finding = errors()[1]
  say(('finding %d:%d-%d %s'):format(finding.lnum, finding.col, finding.end_col, finding.code or finding.message))

  local place = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    position = { line = finding.lnum, character = finding.col },
  }
  local _, answer = next(vim.lsp.buf_request_sync(buffer, 'textDocument/hover', place, 20000))
  say('hover ' .. answer.result.contents.value:gsub('\n', ' '))

  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  vim.ui.select = function(actions, _, choose)
    for _, action in ipairs(actions) do
      if action[2].isPreferred then return choose(action) end
    end
    error('no preferred action', 0)
  end
  vim.lsp.buf.code_action()
  await('the error is gone', function() return #errors() == 0 end)
  say('mended ' .. table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), ' '))
  vim.lsp.stop_client(vim.lsp.get_active_clients())
end

vim.api.nvim_create_autocmd('VimEnter', {
  once = true,
  callback = function()
    vim.schedule(function()
      local done, trouble = pcall(drive)
      if done then
        vim.cmd('qall!')
      else
        say('FAILED ' .. tostring(trouble))
        vim.cmd('cquit 1')
      end
    end)
  end,
})
