using Assistant.Language.Recipes;
using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>Whom the container runs as, and what it may do.</summary>
static class KubernetesSecurity
{
    public static void Add(DockerCommand command, string name, ComposeFile file, YamlMap container)
    {
        var context = new YamlMap();
        if (command.Value("user") is { Length: > 0 } user) User(user, name, file, context);
        if (command.IsOn("privileged")) context.AddPlain("privileged", "true");
        if (command.IsOn("read-only")) context.AddPlain("readOnlyRootFilesystem", "true");
        if (command.Values("security-opt").Any(word => word.Value is "no-new-privileges" or "no-new-privileges:true" or "no-new-privileges=true"))
        {
            if (command.IsOn("privileged")) file.Losses.Add(name, "--security-opt no-new-privileges is left out; Kubernetes refuses it of a privileged container.");
            else context.AddPlain("allowPrivilegeEscalation", "false");
        }
        foreach (var (flag, key) in new[] { ("cap-add", "add"), ("cap-drop", "drop") })
            foreach (var word in command.Values(flag)) context.Child("capabilities").Append(key, new YamlText(Capability(word.Value)));
        if (context.Members.Count > 0) container.Add("securityContext", context);
    }

    /// <summary>True for the one option of <c>--security-opt</c> that a pod has as well; off is what it does anyway.</summary>
    public static bool IsAboutPrivileges(Flag flag) =>
        flag is { Key: "security-opt", Value.Value: "no-new-privileges" or "no-new-privileges:true" or "no-new-privileges=true" or "no-new-privileges:false" or "no-new-privileges=false" };

    static void User(string text, string name, ComposeFile file, YamlMap context)
    {
        var (user, group) = KeyValue.Split(text, ':');
        foreach (var (part, key) in new[] { (user, "runAsUser"), (group, "runAsGroup") })
        {
            if (part is null or "") continue;
            var plain = file.Marks.Write(part, letters => letters, mark => mark.Default ?? "?");
            if (plain == "root") context.AddPlain(key, "0");
            else if (Whole.Parse(plain) is { Ok: true, Value: >= 0 }) context.AddPlain(key, plain);
            else file.Losses.Add(name, $"--user {part} is left out at {key}; a pod takes the number of a user or group.");
        }
    }

    static string Capability(string text) => text.ToUpperInvariant() is ['C', 'A', 'P', '_', .. var rest] ? rest : text.ToUpperInvariant();
}
