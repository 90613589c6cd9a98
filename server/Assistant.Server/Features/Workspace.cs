using System.Collections.Immutable;
using Assistant.Language;

namespace Assistant.Server.Features;

/// <summary>An open document as the editor last told it, with the settings that hold for it. A new edit makes a new one.</summary>
sealed record OpenDocument(string Uri, int Version, Document Document, Settings Settings);

/// <summary>The documents that are open in the editor. Everything may be called from anywhere.</summary>
sealed class Workspace
{
    ImmutableDictionary<string, OpenDocument> documents = ImmutableDictionary<string, OpenDocument>.Empty;

    public IEnumerable<OpenDocument> Documents => documents.Values;

    /// <summary>The newest snapshot; null when the document is not open or none of ours.</summary>
    public OpenDocument? Find(string uri) => documents.GetValueOrDefault(uri);

    /// <summary>True while nothing has been edited since <paramref name="open"/>.</summary>
    public bool IsNewest(OpenDocument open) => ReferenceEquals(Find(open.Uri), open);

    /// <summary>True while the text is the one of <paramref name="open"/>; settings may have come meanwhile.</summary>
    public bool IsUnedited(OpenDocument open) =>
        Find(open.Uri) is { } newest && newest.Version == open.Version && ReferenceEquals(newest.Document.Text, open.Document.Text);

    public void Put(OpenDocument open) => ImmutableInterlocked.AddOrUpdate(ref documents, open.Uri, open, (_, _) => open);

    /// <summary>Changes the newest snapshot of a document; false when it is no longer open.</summary>
    public bool Change(string uri, Func<OpenDocument, OpenDocument> change)
    {
        while (Find(uri) is { } open)
            if (ImmutableInterlocked.TryUpdate(ref documents, uri, change(open), open)) return true;
        return false;
    }

    public void Remove(string uri) => ImmutableInterlocked.TryRemove(ref documents, uri, out _);
}
