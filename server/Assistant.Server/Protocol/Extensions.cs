using System.Text.Json;

namespace Assistant.Server.Protocol;

// What the assistant adds to the protocol. Each is used only with an editor that says at the start that it has it.

/// <summary>
/// The <c>initializationOptions</c>. An editor that sends none gets plain protocol only: picks become message requests,
/// and what would run in a terminal is shown as a command line to copy.
/// </summary>
public sealed record InitializationOptions
{
    /// <summary>False keeps every command from running: an untrusted workspace. Null when the editor has no such notion, which is as good as true.</summary>
    public bool? Trusted { get; init; }

    /// <summary>The editor answers <c>assistant/terminal</c>.</summary>
    public bool Terminals { get; init; }

    /// <summary>The editor answers <c>assistant/pick</c>.</summary>
    public bool QuickPick { get; init; }

    /// <summary>The editor answers <c>assistant/input</c>.</summary>
    public bool Inputs { get; init; }

    /// <summary>The editor has a place for <c>assistant/output</c>.</summary>
    public bool Output { get; init; }

    /// <summary>The editor shows <c>assistant/status</c>.</summary>
    public bool Status { get; init; }

    /// <summary>The editor checks the files of images by their schema itself, so that the server tells only what a schema does not say.</summary>
    public bool JsonSchemas { get; init; }

    /// <summary>The editor has a view for <c>assistant/containers</c>.</summary>
    public bool Containers { get; init; }

    /// <summary>The content of the section <c>assistant</c> of the editor's settings.</summary>
    public JsonElement? Settings { get; init; }
}

/// <summary>One line of <c>assistant/pick</c>; <paramref name="Value"/> is what the answer names.</summary>
public sealed record PickItem(string Label, string Value)
{
    public string? Description { get; init; }
    public string? Detail { get; init; }
}

/// <summary>What the files of the workspace have started: the answer to <c>assistant/containers</c>, and told under the same name whenever it has changed.</summary>
/// <param name="Containers">In the order of files, blocks and age.</param>
/// <param name="Problem">A sentence while no engine answers; null when one does.</param>
public sealed record WorkspaceContainers(IReadOnlyList<WorkspaceContainer> Containers, string? Problem);

/// <summary>One container and the place it was started from.</summary>
/// <param name="Uri">The address of the file.</param>
/// <param name="State">As a lens says it, such as <c>running since 14:05</c>.</param>
/// <param name="Ports">Such as <c>8888, 5432</c>: those of the machine that publishes them.</param>
/// <param name="HasPage">True when there is a page to open.</param>
public sealed record WorkspaceContainer(string Uri, string File, string Block, string Id, string Name, string Image, string State, string Ports, bool IsRunning, bool HasPage);

/// <summary>Which item of which list a completion item is; an editor hands it back when it wants the documentation.</summary>
public sealed record CompletionItemData(int List, int Index);

/// <summary>Which conversion a code action stands for; an editor hands it back when the action is chosen.</summary>
/// <param name="Start">Where in the document of that version the selection begins; negative for the whole file.</param>
public sealed record ConversionData(string Uri, int Version, string To, int Start);
