namespace Assistant.Server.Protocol;

/// <summary>Something that the server asks the editor to tell of from now on.</summary>
public sealed record Registration(string Id, string Method)
{
    public DidChangeWatchedFilesRegistrationOptions? RegisterOptions { get; init; }
}

public sealed record DidChangeWatchedFilesRegistrationOptions(IReadOnlyList<FileSystemWatcher> Watchers);

public sealed record FileSystemWatcher(string GlobPattern);

public sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);

public sealed record FileEvent(string Uri, FileChangeType Type);

public enum FileChangeType { Created = 1, Changed = 2, Deleted = 3 }
