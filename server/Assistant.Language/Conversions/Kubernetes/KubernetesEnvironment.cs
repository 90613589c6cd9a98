using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>The variables of a container: secrets by reference, files of them as a secret each.</summary>
/// <param name="Steps">How the secrets are made.</param>
sealed record KubernetesEnvironment(YamlList Variables, YamlList Files, IReadOnlyList<string> Steps)
{
    public static KubernetesEnvironment Of(MarkedCommand run, string name, Losses losses)
    {
        var environment = new KubernetesEnvironment(new([]), new([]), [.. Made(run, name)]);
        foreach (var same in run.Command.Values("env").Select(word => KeyValue.Split(word.Value)).GroupBy(pair => pair.Key))
            if (Variable(run, same.Key, same.Last().Value, name, losses) is { } variable) environment.Variables.Values.Add(variable);
        foreach (var index in Enumerable.Range(0, run.Command.Values("env-file").Count()))
        {
            var reference = new YamlMap();
            reference.Child("secretRef").Add("name", FileSecret(name, index));
            environment.Files.Values.Add(reference);
        }
        return environment;
    }

    static YamlMap? Variable(MarkedCommand run, string key, string? value, string name, Losses losses)
    {
        if (Marks.Has(key) || key == "")
        {
            losses.Add(name, $"the variable {key} is left out; a manifest needs its name.");
            return null;
        }
        var variable = new YamlMap();
        variable.Add("name", key);
        if (Workload.IsSecret(run, key, value))
        {
            var reference = variable.Child("valueFrom").Child("secretKeyRef");
            reference.Add("name", name);
            reference.Add("key", key);
            return variable;
        }
        if (value is null) losses.Add(name, $"{key} has the value it has where docker is started; fill it in.");
        variable.Add("value", KubernetesText.Literal(value ?? ""));
        return variable;
    }

    static IEnumerable<string> Made(MarkedCommand run, string name)
    {
        var secrets = Workload.Secrets(run);
        if (secrets.Count > 0) yield return $"Before: kubectl create secret generic {name} {string.Join(' ', secrets.Select(secret => $"--from-file={secret}=FILE"))}, with the value alone in each file.";
        foreach (var (path, index) in run.Command.Values("env-file").Select((word, index) => (word.Value, index)))
            yield return $"Before: kubectl create secret generic {FileSecret(name, index)} --from-env-file={path}";
    }

    static string FileSecret(string name, int index) => index == 0 ? $"{name}-env" : $"{name}-env-{index + 1}";
}
