using System.Collections.Immutable;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Container;

/// <summary>Environment variables, labels and annotations: from files first, then from the flags, which win.</summary>
static class EnvironmentFlags
{
    public static string? Apply(DockerCommand command, ContainerBody body, PlanEnvironment environment)
    {
        var variables = Variables(command, environment);
        if (!variables.Ok) return variables.Error;
        if (!variables.Value.IsEmpty) body.Config["Env"] = ContainerBody.Texts(variables.Value);

        var labels = FromFiles(command, "label-file", environment);
        if (!labels.Ok) return labels.Error;
        var all = labels.Value.AddRange(command.Values("label").Select(word => word.Value));
        if (!all.IsEmpty) body.Config["Labels"] = ContainerBody.Map(all.Select(Pair));
        var annotations = command.Values("annotation").Select(word => Pair(word.Value)).ToList();
        if (annotations.Count > 0) body.Host["Annotations"] = ContainerBody.Map(annotations);
        return null;
    }

    /// <summary>As the engine takes them; of two with one name the later stands in the place of the first.</summary>
    public static Parsed<ImmutableArray<string>> Variables(DockerCommand command, PlanEnvironment environment)
    {
        var files = FromFiles(command, "env-file", environment);
        if (!files.Ok) return files;
        List<string> variables = [];
        foreach (var variable in files.Value.Concat(command.Values("env").Select(word => Valued(word.Value, environment))))
        {
            var name = KeyValue.Split(variable).Key;
            var same = variables.FindIndex(other => KeyValue.Split(other).Key == name);
            if (same < 0) variables.Add(variable);
            else variables[same] = variable;
        }
        return variables.ToImmutableArray();
    }

    static Parsed<ImmutableArray<string>> FromFiles(DockerCommand command, string key, PlanEnvironment environment)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var file in command.Values(key).Select(word => word.Value))
        {
            if (environment.ReadFile(file) is not { } text) return new Refused($"open {file}: no such file or directory");
            var read = EnvironmentFile.Parse(text, key == "env-file" ? environment.Variable : _ => null);
            if (!read.Ok) return new Refused($"invalid env file ({file}): {read.Error}");
            lines.AddRange(read.Value);
        }
        return lines.DrainToImmutable();
    }

    /// <summary>A name alone takes the value it has where the command is started.</summary>
    static string Valued(string variable, PlanEnvironment environment) =>
        !variable.Contains('=') && environment.Variable(variable) is { } value ? $"{variable}={value}" : variable;

    static KeyValuePair<string, string> Pair(string text) => KeyValue.Split(text) is var (key, value) ? KeyValuePair.Create(key, value ?? "") : default;
}
