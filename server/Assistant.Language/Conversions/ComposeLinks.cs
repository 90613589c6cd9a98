using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>
/// The containers that a service is linked to. Services of one file find each other by name, so of a link to one of them its order is left;
/// a name of its own, or a network mode in which there are no names, needs the link.
/// </summary>
static class ComposeLinks
{
    public static void Add(MarkedCommand run, YamlMap service, ComposeFile file)
    {
        List<string> needed = [], links = [], others = [];
        foreach (var text in run.Command.Values("link").Select(word => word.Value))
        {
            var (container, alias) = KeyValue.Split(text, ':');
            if (file.ServiceOf(container) is not { } linked || linked == file.NameOf(run)) others.Add(text);
            else if (service["network_mode"] is null && (alias is null || alias == container || alias == linked)) needed.Add(linked);
            else links.Add($"{linked}:{alias ?? container}");
        }
        foreach (var (key, values) in new[] { ("depends_on", needed), ("links", links), ("external_links", others) })
            if (values.Count > 0) service.Add(key, YamlList.Of(values.Distinct()));
    }
}
