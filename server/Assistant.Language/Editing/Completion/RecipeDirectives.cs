using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Completion;

/// <summary>Directives in the comments of a recipe once <c># @</c> is written, and what fits behind them for the command below.</summary>
static class RecipeDirectives
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (CommentAt(document, offset) is not { Text: ['@', ..] } comment) return [];
        var start = comment.Span.End - comment.Text.Length;
        if (offset <= start) return [];
        var name = comment.Text.Split(' ', '\t')[0];
        if (offset <= start + name.Length) return DirectiveFacts.All.Select(facts => Named(facts, new(start, name.Length)));
        var typed = document.Text.AsSpan(TextSpan.FromBounds(start + name.Length, offset));
        var from = offset - typed.TrimStart().Length;
        var value = TextSpan.FromBounds(from, Math.Max(comment.Span.End, offset));
        return typed.TrimStart().ContainsAny(' ', '\t') ? [] : Values(name, CommandBelow(document.Recipe, comment), value);
    }

    static CompletionItem Named(DirectiveFacts facts, TextSpan span) => new($"@{facts.Name}", CompletionKind.Keyword, span, $"@{facts.Name} ", facts.Form)
    {
        Documentation = () => DirectiveText.Of(facts),
    };

    static IEnumerable<CompletionItem> Values(string name, CommandLine? command, TextSpan span) => name switch
    {
        "@wait" => [Value("http", "until the page answers", span), Value("log ", "until the log has a text", span), Value("healthy", "until the health check says so", span)],
        "@open" => Pages(command).Select(address => Value(address, "a port that the command publishes", span)),
        "@prompt" => Variables(command).Select(variable => Value($"{variable} ", "a variable of the command", span)),
        "@env-file" => [Value(".env", "beside this file, and out of the repository", span)],
        "@token" => [Value("token=([0-9A-Za-z_-]+)", "the token of an address in the log", span), Value(@"[Pp]assword\W+(\S+)$", "what follows the word password", span)],
        _ => [],
    };

    static CompletionItem Value(string text, string meaning, TextSpan span) => new(text.TrimEnd(), CompletionKind.Value, span, text, meaning);

    static IEnumerable<string> Pages(CommandLine? command) =>
        (from word in command?.Command.Values("publish") ?? []
         let parts = word.Value.Split('/')[0].Split(':')
         let port = parts.Length > 1 ? parts[^2] : parts[0]
         where word.IsLiteral && port.Length > 0 && port.All(char.IsAsciiDigit)
         select $"http://localhost:{port}/").Distinct();

    /// <summary>Those that are put into the command, and those that <c>-e NAME</c> passes on.</summary>
    static IEnumerable<string> Variables(CommandLine? command) => command is null ? [] :
        command.Words.SelectMany(word => word.Parts).Where(part => part.Kind == WordPartKind.Variable).Select(part => part.Name)
            .Concat(command.Command.Values("env").Where(word => word.IsLiteral && KeyValue.Split(word.Value).Value is null).Select(word => word.Value))
            .Where(name => Expansion.NameLength(name) == name.Length && name is not ("" or "PWD" or "HOME" or "UID")).Distinct();

    static CommandLine? CommandBelow(Recipe recipe, CommentLine comment) =>
        recipe.Lines.SkipWhile(line => line.Start <= comment.Start).TakeWhile(line => line is not HeadingLine).OfType<CommandLine>().FirstOrDefault();

    /// <summary>The comment on the line, also on the blanks behind it.</summary>
    static CommentLine? CommentAt(Document document, int offset)
    {
        if (document.Kind == DocumentKind.Dockerfile) return null;
        var line = document.Text.Line(document.Text.LineAt(offset));
        var end = line.Start + document.Text.AsSpan(line).TrimEnd().Length;
        return document.Recipe.LineAt(Math.Min(offset, end)) as CommentLine;
    }
}
