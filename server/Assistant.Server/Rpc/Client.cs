using System.Text.Json;
using Assistant.Language.Recipes;
using Assistant.Server.Protocol;
using Assistant.Server.Running;
using StreamJsonRpc;

namespace Assistant.Server.Rpc;

/// <summary>
/// What the server can say to and ask of the editor. Where the editor lacks something, the nearest thing of the plain
/// protocol takes its place, so callers need not ask what it has.
/// </summary>
sealed class Client(IEditor editor)
{
    readonly Dictionary<string, CancellationTokenSource> cancellable = [];
    int progressCount;

    public ClientCapabilities Capabilities { get; set; } = new();

    public InitializationOptions Options { get; set; } = new();

    public bool IsTrusted => Options.Trusted is not false;

    public bool HasSnippets => Capabilities.TextDocument?.Completion?.CompletionItem?.SnippetSupport ?? false;

    /// <summary>The editor strikes through what is deprecated.</summary>
    public bool HasDeprecatedTag => Capabilities.TextDocument?.Completion?.CompletionItem?.TagSupport?.ValueSet.Contains(CompletionItemTag.Deprecated) is true;

    /// <summary>The editor knows the older mark for the same.</summary>
    public bool HasDeprecatedMark => Capabilities.TextDocument?.Completion?.CompletionItem?.DeprecatedSupport is true;

    /// <summary>The editor asks for findings itself, so none are pushed to it.</summary>
    public bool PullsDiagnostics => Capabilities.TextDocument?.Diagnostic is not null;

    /// <summary>The editor shows an edit that asks for it before it makes it.</summary>
    public bool ConfirmsChanges => Capabilities.Workspace?.WorkspaceEdit is { DocumentChanges: true, ChangeAnnotationSupport.ValueKind: JsonValueKind.Object };

    public MarkupContent Markup(string markdown) => new("markdown", markdown);

    /// <summary>The text as one of the formats that the editor says it can show; as Markdown when it says nothing.</summary>
    public static MarkupContent Markup(string markdown, IReadOnlyList<string>? formats) =>
        formats is null || formats.Contains("markdown") ? new("markdown", markdown) : new("plaintext", PlainText.Of(markdown));

    public void PublishDiagnostics(string uri, int version, IReadOnlyList<Diagnostic> diagnostics) =>
        editor.PublishDiagnostics(uri, version, diagnostics);

    /// <summary>For a file that is not open, so that there is no version.</summary>
    public void PublishDiagnostics(string uri, IReadOnlyList<Diagnostic> diagnostics) => editor.PublishDiagnostics(uri, diagnostics);

    /// <summary>Has the editor tell when such a file comes, goes or changes. One that refuses is not asked again.</summary>
    public async Task WatchFiles(string id, string pattern)
    {
        try
        {
            await editor.RegisterCapability([new(id, "workspace/didChangeWatchedFiles") { RegisterOptions = new([new(pattern)]) }], CancellationToken.None);
        }
        catch (Exception refused) when (refused is RemoteRpcException or ConnectionLostException or ObjectDisposedException)
        {
            editor.LogMessage(MessageType.Log, $"The editor does not watch {pattern}: {refused.Message}");
        }
    }

    public void LogMessage(MessageType type, string message) => editor.LogMessage(type, message);

    public void ShowMessage(MessageType type, string message) => editor.ShowMessage(type, message);

    /// <summary>The title of the action that was chosen; null when the message was closed without one.</summary>
    public async Task<string?> ShowMessageRequest(MessageType type, string message, IReadOnlyList<string> actions, CancellationToken cancellation) =>
        (await editor.ShowMessageRequest(type, message, [.. actions.Select(title => new MessageActionItem(title))], cancellation))?.Title;

    /// <summary>Opens an address in the browser, or a file in the editor. An editor that cannot is given the address as a message.</summary>
    public async Task ShowDocument(string uri, bool external, CancellationToken cancellation)
    {
        var shown = Capabilities.Window?.ShowDocument?.Support is true
            && (await editor.ShowDocument(uri, external, takeFocus: true, cancellation)).Success;
        if (!shown) editor.ShowMessage(MessageType.Info, uri);
    }

    /// <summary>Null when the edit was applied, otherwise the editor's reason.</summary>
    public async Task<string?> ApplyEdit(string label, WorkspaceEdit edit, CancellationToken cancellation)
    {
        if (Capabilities.Workspace?.ApplyEdit is not true) return "the editor does not let the server edit";
        var result = await editor.ApplyEdit(label, edit, cancellation);
        return result.Applied ? null : result.FailureReason ?? "the editor gave no reason";
    }

    /// <summary>The section <c>assistant</c> of the settings that hold for a file; null when the editor does not tell or has none.</summary>
    public async Task<JsonElement?> Configuration(string uri)
    {
        if (Capabilities.Workspace?.Configuration is not true) return null;
        var answer = await editor.Configuration([new(uri, "assistant")], CancellationToken.None);
        return answer.ValueKind is JsonValueKind.Array && answer.GetArrayLength() == 1 && answer[0] is { ValueKind: JsonValueKind.Object } section ? section : null;
    }

    public Task RefreshCodeLenses(CancellationToken cancellation) =>
        Capabilities.Workspace?.CodeLens?.RefreshSupport is true ? editor.RefreshCodeLenses(cancellation) : Task.CompletedTask;

    public Task RefreshInlayHints(CancellationToken cancellation) =>
        Capabilities.Workspace?.InlayHint?.RefreshSupport is true ? editor.RefreshInlayHints(cancellation) : Task.CompletedTask;

    public Task RefreshDiagnostics(CancellationToken cancellation) =>
        PullsDiagnostics && Capabilities.Workspace?.Diagnostics?.RefreshSupport is true ? editor.RefreshDiagnostics(cancellation) : Task.CompletedTask;

    /// <summary>Runs a program in a terminal of the editor's, or shows the command line to copy.</summary>
    public void Terminal(TerminalProgram program)
    {
        if (Options.Terminals) editor.Terminal(program.Title, program.Program, program.Arguments, program.Folder, program.Environment);
        else editor.ShowMessage(MessageType.Info, $"Run this in a terminal: {CommandLine(program.Shown ?? [program.Program, .. program.Arguments])}");
    }

    /// <summary>The value of the item that was chosen; null when none was.</summary>
    public async Task<string?> Pick(string title, string placeholder, IReadOnlyList<PickItem> items, CancellationToken cancellation)
    {
        if (items is []) return null;
        if (Options.QuickPick) return await editor.Pick(title, placeholder, items, cancellation);
        var chosen = await ShowMessageRequest(MessageType.Info, title, [.. items.Select(item => item.Label)], cancellation);
        return items.FirstOrDefault(item => item.Label == chosen)?.Value;
    }

    /// <summary>What the person typed, which is shown as dots when <paramref name="secret"/>; null when nothing was, or the editor cannot ask.</summary>
    public async Task<string?> Input(string prompt, bool secret, CancellationToken cancellation) =>
        Options.Inputs ? await editor.Input(prompt, secret, cancellation) : null;

    /// <summary>Appends a text to a channel of the editor's, or shows it as a message when it is meant to be seen.</summary>
    public void Output(string channel, string text, bool show)
    {
        if (Options.Output) editor.Output(channel, text, show);
        else if (show) editor.ShowMessage(MessageType.Info, text);
        else editor.LogMessage(MessageType.Log, text);
    }

    /// <summary>Tells an editor with a status bar which engine answers; <paramref name="text"/> is a few words.</summary>
    public void Status(string engine, string text)
    {
        if (Options.Status) editor.Status(engine, text);
    }

    /// <summary>Tells an editor with a view of them which containers the workspace's files have started.</summary>
    public void Containers(WorkspaceContainers found)
    {
        if (Options.Containers) editor.Containers(found.Containers, found.Problem);
    }

    /// <summary>
    /// Shows that something is going on until the result is disposed. Its <see cref="Progress.Cancelled"/> follows
    /// <paramref name="cancellation"/> and the Cancel that the person presses.
    /// </summary>
    /// <param name="isCounted">True when each report has a percentage: an editor heeds none where it is not told so at the beginning.</param>
    public async Task<Progress> Begin(string title, CancellationToken cancellation, bool isCounted = false)
    {
        if (Capabilities.Window?.WorkDoneProgress is not true) return new Progress(this, null, cancellation);
        var token = $"assistant-{Interlocked.Increment(ref progressCount)}";
        await editor.CreateProgress(token, cancellation);
        var progress = new Progress(this, token, cancellation);
        lock (cancellable) cancellable[token] = progress.Source;
        Tell(token, JsonSerializer.SerializeToElement(new(title) { Cancellable = true, Percentage = isCounted ? 0 : null }, LspJson.Default.WorkDoneProgressBegin));
        return progress;
    }

    /// <summary>The person pressed Cancel.</summary>
    public void Cancel(string token)
    {
        lock (cancellable) if (cancellable.TryGetValue(token, out var source)) source.Cancel();
    }

    internal void Tell(string token, JsonElement value) => editor.Progress(token, value);

    internal void Forget(string token)
    {
        lock (cancellable) cancellable.Remove(token);
    }

    static string CommandLine(IReadOnlyList<string> words) => string.Join(' ', words.Select(Shell.Quoted));
}
