using System.Text.RegularExpressions;
using Assistant.Language.Editing.Completion;
using Assistant.Language.Recipes;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>Completion in the order of the language's list; an item's documentation is made when the editor shows the item.</summary>
static partial class Completions
{
    /// <summary>A list that the editor has, with the number that its items carry.</summary>
    public sealed record Sent(int Number, IReadOnlyList<CompletionItem> Items);

    /// <summary>
    /// What an engine and registries have is waited for a moment; without it the list counts as incomplete, so that the editor asks again at the next key.
    /// An edit that comes meanwhile does not spoil the list: the editor narrows it down by what was typed.
    /// </summary>
    public static async Task<Lsp.CompletionList> At(Session session, Lsp.CompletionParams asked, CancellationToken cancellation)
    {
        if (session.Workspace.Find(asked.TextDocument.Uri) is not { } open) return new(false, []);
        await Answers.Beside(open);
        var offset = FromLsp.Offset(open.Document.Text, asked.Position, session.Encoding);
        var questions = Completion.QuestionsAt(open.Document, offset).ToList();
        var registries = session.RegistryQuestions.Ask(open, questions);
        var (names, isWhole) = Completion.WantedAt(open.Document, offset) is not EngineThings.None and var wanted ? await session.EngineNames.Ask(wanted) : (null, true);
        isWhole &= await registries;
        var told = open.Document with { Engine = names, Registries = session.RegistryQuestions.Known, Found = session.RegistryQuestions.Found(questions) };
        return Make(session, open with { Document = told }, offset, isWhole);
    }

    public static async Task<Lsp.CompletionItem> Resolve(Session session, Lsp.CompletionItem item, CancellationToken cancellation)
    {
        if (session.LastCompletion is not { } sent || item.Data is not { } data || data.List != sent.Number) return item;
        if (sent.Items.ElementAtOrDefault(data.Index)?.Documentation is not { } documentation) return item;
        return await Task.Run(() => item with { Documentation = session.Client.Markup(documentation()) }, cancellation);
    }

    static Lsp.CompletionList Make(Session session, OpenDocument open, int offset, bool isWhole)
    {
        var sent = new Sent((session.LastCompletion?.Number ?? 0) + 1, Completion.At(open.Document, offset));
        session.LastCompletion = sent;
        var width = sent.Items.Count.ToString().Length;
        return new(!isWhole || sent.Items.Any(DependsOnTheWord), [.. sent.Items.Select((item, index) => Item(session, open, sent.Number, index, width, item))]);
    }

    /// <summary>Images are searched for with the word that is typed, so a longer word can bring others to the top; of very many tags only those that fit it are told.</summary>
    static bool DependsOnTheWord(CompletionItem item) => item.Kind is CompletionKind.Image or CompletionKind.Tag;

    static Lsp.CompletionItem Item(Session session, OpenDocument open, int list, int index, int width, CompletionItem item)
    {
        var isSnippet = item.IsSnippet && session.Client.HasSnippets;
        var insert = item.IsSnippet && !isSnippet ? WithoutPlaces(item.Insert) : item.Insert;
        return new(item.Label)
        {
            Kind = ToLsp.Kind(item.Kind),
            Tags = item.Deprecated && session.Client.HasDeprecatedTag ? [Lsp.CompletionItemTag.Deprecated] : null,
            Deprecated = item.Deprecated && !session.Client.HasDeprecatedTag && session.Client.HasDeprecatedMark ? true : null,
            Detail = item.Detail,
            SortText = index.ToString().PadLeft(width, '0'),
            FilterText = item.Filter,
            InsertTextFormat = isSnippet ? Lsp.InsertTextFormat.Snippet : null,
            TextEdit = new(ToLsp.Range(open.Document.Text, item.Replaces, session.Encoding), insert),
            Data = item.Documentation is null ? null : new(list, index),
        };
    }

    static string WithoutPlaces(string snippet) => Placeholder.Replace(snippet, "$1").Replace(@"\$", "$");

    /// <summary><c>$1</c> and <c>${1:word}</c>; the word stays. A dollar sign behind a backslash is meant as it is.</summary>
    [GeneratedRegex(@"(?<!\\)\$(?:\d+|\{\d+(?::([^}]*))?\})")]
    private static partial Regex Placeholder { get; }
}
