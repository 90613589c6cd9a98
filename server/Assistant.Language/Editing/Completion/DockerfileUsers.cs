using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>Users and groups in USER and <c>--chown=</c>: those made or used above, those of the base image, root.</summary>
public static class DockerfileUsers
{
    public static IEnumerable<CompletionItem> At(Document document, int offset) => document.Dockerfile is not { } file ? []
        : ArgumentPlace.At(document, offset) is { Kind: InstructionKind.User, Index: 0 } place ? Accounts(file, place.Word, place.Span, offset)
        : FlagPlace.At(document, offset) is { Flag.Name: "chown" } flag ? Accounts(file, flag.Value, flag.Span, offset)
        : [];

    /// <summary>Before the colon the whole word is replaced by a user, behind it the group.</summary>
    static IEnumerable<CompletionItem> Accounts(Dockerfile file, string word, TextSpan span, int offset)
    {
        var colon = word.IndexOf(':');
        var isGroup = colon >= 0 && offset > span.Start + colon;
        var replaces = colon < 0 ? span : isGroup ? TextSpan.FromBounds(span.Start + colon + 1, span.End) : new(span.Start, colon);
        var accounts = isGroup ? StageAccounts.Groups(file, offset, word[..colon]) : StageAccounts.Users(file, offset);
        return accounts.Select(account => new CompletionItem(account.Name, CompletionKind.Value, replaces, account.Name, account.Origin)
        {
            Documentation = () => $"{(isGroup ? "Group" : "User")} `{account.Name}`: {account.Origin}.",
        });
    }
}
