using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>What can be written in the value of a flag, part by part: behind a blank, behind <c>=</c> and glued to a letter.</summary>
static class RecipeFlagValues
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Recipe.CursorAt(offset) is not { } cursor || cursor.Value is not { } value) return [];
        if (!value.Flag.TakesValue) return ((string[])["true", "false"]).Select(word => Plain(value, word));
        if (value.Form is not { } form) return value.Flag.Values.Select(word => Plain(value, word));
        if (value.PartAt(isTyping: true) is not { } part) return [];
        var slot = RecipeSlot.Of(document, cursor, value, part);
        if (IsOfContainer(slot)) return Taken(slot, ValueSource.Network);
        if (form.Split != ValueSplit.Fields || !part.IsBareField && value.Index >= part.Value) return Words(slot, part.Part);
        return [.. part.Start == 0 ? Words(slot, form.Parts.FirstOrDefault(one => one.Bare && !char.IsLower(one.Name[0]))) : [], .. RecipeFields.Of(slot, form)];
    }

    /// <summary>What stands in front of a container's name where a network can be that of a container.</summary>
    internal const string OfContainer = "container:";

    /// <summary>True behind <c>container:</c> of a network, where nothing but a container's name can stand.</summary>
    static bool IsOfContainer(RecipeSlot slot) =>
        slot.Part!.Part?.Takes.Contains(ValueSource.Network) == true && slot.Text.StartsWith(OfContainer, StringComparison.Ordinal) && slot.Index >= OfContainer.Length;

    static IEnumerable<CompletionItem> Words(RecipeSlot slot, FormPart? part) => part is null ? [] :
    [
        .. part.Takes.SelectMany(source => Taken(slot, source)),
        .. from word in part.Values
           where word.Word != OfContainer || !slot.Typed.StartsWith(OfContainer, StringComparison.Ordinal)
           where word.Word[0] != '\'' || slot is { Quotes: ShellQuotes.None, Index: 0 } || slot.Text.StartsWith('\'')
           where slot.Expands || !word.Word.Contains('$')
           where !part.List || !IsRuledOut(slot, word.Word)
           where part.Name != "NAME" || slot.Value!.Flag.Key != LogOptions.Key || LogOptions.Fits(word, slot.Command.Value("log-driver") ?? LogOptions.UsualDriver)
           select Word(slot, word),
    ];

    /// <summary>True for a word of a list that is written already, and for one that cannot go with another: <c>rw</c> behind <c>ro,</c>.</summary>
    static bool IsRuledOut(RecipeSlot slot, string word) =>
        slot.Value!.Parts(isTyping: true).Where(other => other.Start != slot.Part!.Start && other.Name == slot.Part.Name)
            .Select(other => slot.Value.Word.Value[other.Start..other.End])
            .Any(written => written == word || Exclusive.Any(kind => kind.Contains(written) && kind.Contains(word)));

    static readonly string[][] Exclusive = [.. Rules.Recipes.RefusedVolume.Kinds, ["exec", "noexec"]];

    static IEnumerable<CompletionItem> Taken(RecipeSlot slot, ValueSource source) => source switch
    {
        ValueSource.HostPath => RecipePaths.Of(slot),
        ValueSource.ContainerPath => RecipeFolders.Of(slot),
        ValueSource.HostPort or ValueSource.ContainerPort => RecipePorts.Of(slot),
        ValueSource.Volume => RecipeNames.Of(slot, EngineThings.Volumes),
        ValueSource.Network => IsOfContainer(slot)
            ? RecipeNames.Of(slot.From(OfContainer.Length), EngineThings.Containers)
            : RecipeNames.Of(slot, EngineThings.Networks),
        ValueSource.Container => RecipeNames.Of(slot, EngineThings.Containers),
        ValueSource.Image => RecipeNames.Of(slot, EngineThings.Images),
        ValueSource.NewContainer or ValueSource.NewImage => RecipeNewNames.Of(slot, source),
        ValueSource.Variable or ValueSource.VariableValue or ValueSource.BuildArgument => RecipeEnvironment.Of(slot, source),
        ValueSource.Context => RecipeContexts.Of(slot),
        ValueSource.User => RecipeUsers.Of(slot),
        ValueSource.Signal => UsualWords.All.Signals.Select(word => Word(slot, word)),
        ValueSource.Stage => (BuiltDockerfile.Of(slot.Document, slot.Cursor)?.Stages ?? []).Where(stage => stage.Name is not null).Select(stage => slot.Item(stage.Name!.Value.Value, CompletionKind.Stage, "a stage of the Dockerfile")),
        ValueSource.HealthCommand when slot.Quotes == ShellQuotes.None => UsualWords.All.Healthchecks.Select(word => SnippetItem.Of($"'{word.Word}'", word.Meaning, CompletionKind.Value, slot.Span)),
        _ => [],
    };

    /// <summary>A word that brings the parts behind it, such as <c>linux/arm64</c>, replaces those as well.</summary>
    static CompletionItem Word(RecipeSlot slot, UsualWord word)
    {
        var item = slot.Item(word.Word, CompletionKind.Value, word.Meaning);
        var bringsMore = slot is { Value: { } value, Part: { } part, IsLast: false } && part.End < value.Word.Value.Length && word.Word.Contains(value.Word.Value[part.End]);
        return bringsMore ? item with { Replaces = TextSpan.FromBounds(slot.Span.Start, slot.Value!.SpanOf(0, slot.Value.Word.Value.Length).End) } : item;
    }

    static CompletionItem Plain(FlagValue value, string word) => new(word, CompletionKind.Value, value.SpanOf(0, value.Word.Value.Length), word, value.Flag.Meaning)
    {
        Documentation = () => CommandText.Of(value.Command, value.Flag),
    };
}
