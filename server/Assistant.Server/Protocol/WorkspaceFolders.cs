namespace Assistant.Server.Protocol;

public sealed record WorkspaceFolder(string Uri, string Name);

public sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

public sealed record WorkspaceFoldersChangeEvent(IReadOnlyList<WorkspaceFolder> Added, IReadOnlyList<WorkspaceFolder> Removed);

public sealed record WorkspaceFoldersServerCapabilities
{
    public bool? Supported { get; init; }
    public bool? ChangeNotifications { get; init; }
}
