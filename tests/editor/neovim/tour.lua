-- Opens one file with Neovim's own language client, does what the variable TOUR says, and writes what it saw to the file SEEN.
-- Lines and columns count from 0, as in the protocol.

local tour = vim.fn.json_decode(os.getenv('TOUR'))
local seen = { messages = {}, shown = {} }
local patience = 20000 -- milliseconds

local function waitFor(what, condition)
  if not vim.wait(patience, condition, 10) then seen.failure = 'waited in vain for ' .. what end
end

local function position(place)
  return { line = place[1], character = place[2] }
end

local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, patience)
  for _, answer in pairs(answers or {}) do
    if answer.error then seen.failure = method .. ': ' .. answer.error.message end
    return answer.result
  end
  seen.failure = method .. ': ' .. (problem or 'no answer')
end

local function at(place)
  return { textDocument = vim.lsp.util.make_text_document_params(), position = position(place) }
end

local function findings()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, { code = diagnostic.code, line = diagnostic.lnum, message = diagnostic.message, source = diagnostic.source })
  end
  return found
end

local function proposals(result)
  local labels = {}
  for _, item in ipairs(vim.lsp.util.extract_completion_items(result) or {}) do table.insert(labels, item.label) end
  return labels
end

local function firstFix(place)
  local params = at(place)
  params.range = { start = params.position, ['end'] = params.position }
  params.context = { diagnostics = {} }
  for _, action in ipairs(ask('textDocument/codeAction', params) or {}) do
    if action.edit then return action end
  end
end

local client = vim.lsp.start_client({
  name = 'assistant',
  cmd = { os.getenv('ASSISTANT'), 'lsp', '--stdio' },
  root_dir = vim.fn.getcwd(),
  handlers = {
    ['window/showMessage'] = function(_, result) table.insert(seen.messages, result.message) end,
    ['window/showMessageRequest'] = function(_, result)
      table.insert(seen.messages, result.message)
      return vim.NIL
    end,
  },
  on_exit = function(code) seen.exitCode = code end,
})

vim.cmd('edit ' .. vim.fn.fnameescape(tour.file))
vim.bo.filetype = tour.language
vim.lsp.buf_attach_client(0, client)
waitFor('findings', function() return #vim.diagnostic.get(0) > 0 end)
seen.server = vim.lsp.get_client_by_id(client).name
seen.findings = findings()

seen.completion = proposals(ask('textDocument/completion', at(tour.completion)))
seen.hover = ask('textDocument/hover', at(tour.hover))
seen.lenses = {}
for _, lens in ipairs(ask('textDocument/codeLens', { textDocument = vim.lsp.util.make_text_document_params() }) or {}) do
  table.insert(seen.lenses, { title = lens.command.title, line = lens.range.start.line })
end

local fix = firstFix(tour.fix)
if fix then
  seen.fix = fix.title
  local before = #vim.diagnostic.get(0)
  vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
  waitFor('the finding to go', function() return #vim.diagnostic.get(0) < before end)
end
seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
seen.findingsAfter = findings()

if tour.run then
  ask('workspace/executeCommand', { command = 'assistant.run', arguments = { { uri = vim.uri_from_bufnr(0), line = tour.run } } })
  waitFor('a message', function() return #seen.messages > 0 end)
end

vim.lsp.stop_client(client)
waitFor('the server to leave', function() return seen.exitCode ~= nil end)
vim.fn.writefile({ vim.fn.json_encode(seen) }, os.getenv('SEEN'))
vim.cmd('qall!')
