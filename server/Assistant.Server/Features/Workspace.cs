using System.Collections.Immutable;
using Assistant.Language;

namespace Assistant.Server.Features;

/// <summary>An open document as the editor last told it. A new edit makes a new one.</summary>
sealed record OpenDocument(string Uri, int Version, Document Document);

/// <summary>The documents that are open in the editor. Reading is safe from anywhere; only the message loop writes.</summary>
sealed class Workspace
{
    ImmutableDictionary<string, OpenDocument> documents = ImmutableDictionary<string, OpenDocument>.Empty;

    public IEnumerable<OpenDocument> Documents => documents.Values;

    /// <summary>The newest snapshot; null when the document is not open or none of ours.</summary>
    public OpenDocument? Find(string uri) => documents.GetValueOrDefault(uri);

    /// <summary>True while nothing has been edited since <paramref name="open"/>.</summary>
    public bool IsNewest(OpenDocument open) => ReferenceEquals(Find(open.Uri), open);

    public void Put(OpenDocument open) => documents = documents.SetItem(open.Uri, open);

    public void Remove(string uri) => documents = documents.Remove(uri);
}
