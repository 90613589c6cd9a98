using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Completion;

/// <summary>Variables for <c>-e</c> and <c>--build-arg</c>: those the image reads, the required ones first, then usual ones; behind <c>=</c> their values.</summary>
static class RecipeEnvironment
{
    public static IEnumerable<CompletionItem> Of(RecipeSlot slot, ValueSource source) => source == ValueSource.VariableValue ? Values(slot) : Names(slot, source);

    static IEnumerable<CompletionItem> Names(RecipeSlot slot, ValueSource source)
    {
        var key = slot.Value!.Flag.Key;
        var written = slot.Command.Values(key).Where(word => !word.Span.Touches(slot.Cursor.Offset)).Select(word => word.Value.Split('=')[0]).ToHashSet();
        IEnumerable<(string Name, string Meaning)> own = source == ValueSource.BuildArgument ? BuiltDockerfile.Of(slot.Document, slot.Cursor) is { } file ? BuiltDockerfile.Arguments(file) : []
            : slot.Image is not { } image ? [] : image.Variables.OrderByDescending(variable => variable.Required).Select(variable => (variable.Name, Meaning: variable.Required ? $"needed: {variable.Meaning}" : variable.Meaning));
        var usual = source == ValueSource.BuildArgument ? UsualWords.All.Arguments : StageImage.Fitting(UsualWords.All.Environment, slot.Image);
        return own.Concat(usual.Select(word => (Name: word.Word, word.Meaning))).Where(variable => !written.Contains(variable.Name)).DistinctBy(variable => variable.Name)
            .Select(variable => slot.Item($"{variable.Name}{Behind(slot, variable.Name)}", CompletionKind.Variable, variable.Meaning, variable.Name));
    }

    /// <summary>A secret is not written out: its variable is asked for, or comes from the environment.</summary>
    static string Behind(RecipeSlot slot, string name) => !slot.IsLast ? "" : SecretNames.Contains(name) && slot.Expands ? $"=${{{name}}}" : "=";

    static IEnumerable<CompletionItem> Values(RecipeSlot slot)
    {
        var name = slot.Value!.Word.Value[..(slot.Part!.Start - 1)];
        if (SecretNames.Contains(name))
        {
            if (slot.Expands) yield return slot.Item($"${{{name}}}", CompletionKind.Variable, "asked for when it is run, or from the environment; not written into the file");
            yield break;
        }
        if (slot.Image?.Variables.FirstOrDefault(variable => variable.Name == name) is { Example: { } example } own && !example.Contains(' ')) yield return slot.Item(example, CompletionKind.Value, own.Meaning);
        foreach (var word in UsualWords.All.Environment.Concat(UsualWords.All.Arguments).Where(word => word.Word == name).Take(1))
            foreach (var value in word.Values.Where(value => !value.Contains(' ') && !value.Contains("${"))) yield return slot.Item(value, CompletionKind.Value, word.Meaning);
    }
}
