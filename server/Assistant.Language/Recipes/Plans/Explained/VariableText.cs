using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>The variables that programs in the container see; secrets by their names alone.</summary>
static class VariableText
{
    public static IEnumerable<string> Of(ExplainedContainer container)
    {
        var variables = container.Variables.Select(text => KeyValue.Split(text)).ToList();
        var set = variables.Where(variable => variable.Value is not null).Select(variable => SecretNames.Contains(variable.Key) && variable.Value is not "" ? $"{variable.Key} (not shown)" : $"{variable.Key}={variable.Value}").ToList();
        if (set.Count > 0) yield return $"Programs in it see {ExplainedContainer.Listed(set)}.";
        foreach (var (name, _) in variables.Where(variable => variable.Value is null)) yield return $"{name} has no value where the command is started, so programs in it do not see it.";
        if (container.Image is not { } image) yield break;
        foreach (var missing in image.Variables.Where(variable => variable.Required && !container.Sets(variable.Name) && !variable.Or.Any(container.Sets)))
            yield return $"It needs {missing.Name}, which is not set: {missing.Meaning.TrimEnd('.')}.";
    }
}
