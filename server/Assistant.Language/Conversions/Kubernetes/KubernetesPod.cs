using Assistant.Language.Values;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>What belongs to the pod rather than to its container.</summary>
static class KubernetesPod
{
    public static void Add(MarkedCommand run, string name, ComposeFile file, YamlMap pod)
    {
        var command = run.Command;
        if (command.Value("hostname") is { Length: > 0 } host && !Marks.Has(host)) pod.Add("hostname", KubernetesName.Of(host));
        if (command.Value("stop-timeout") is { } seconds && Whole.Parse(seconds).Ok) pod.AddPlain("terminationGracePeriodSeconds", seconds);
        foreach (var word in command.Values("network").Where(word => word.Value is "host")) pod.AddPlain("hostNetwork", "true");
        if (command.Value("pid") is "host") pod.AddPlain("hostPID", "true");
        if (command.Value("ipc") is "host") pod.AddPlain("hostIPC", "true");
        Hosts(command.Values("add-host").Select(word => word.Value), name, file.Losses, pod);
        if (command.Values("dns").Select(word => word.Value).ToList() is { Count: > 0 } servers) pod.Child("dnsConfig").Add("nameservers", YamlList.Of(servers));
        if (command.Values("dns-search").Select(word => word.Value).ToList() is { Count: > 0 } searches) pod.Child("dnsConfig").Add("searches", YamlList.Of(searches));
        if (command.Value("platform") is { Length: > 0 } text && !Marks.Has(text) && Platform.Parse(text) is { Ok: true, Value: { Architecture: not "" } platform })
            pod.Child("nodeSelector").Add("kubernetes.io/arch", platform.Architecture);
        Security(run, name, file.Losses, pod);
    }

    static void Hosts(IEnumerable<string> hosts, string name, Losses losses, YamlMap pod)
    {
        foreach (var text in hosts)
        {
            if (ExtraHost.Parse(text) is not { Ok: true, Value: var read } || KeyValue.Split(read, ':') is not (var host, { } address) || !InternetAddress.IsValid(address.Trim('[', ']')))
            {
                losses.Add(name, $"--add-host {text} is left out; a pod takes an address.");
                continue;
            }
            var alias = new YamlMap();
            alias.Add("ip", address.Trim('[', ']'));
            alias.Add("hostnames", YamlList.Of([host]));
            pod.Append("hostAliases", alias);
        }
    }

    static void Security(MarkedCommand run, string name, Losses losses, YamlMap pod)
    {
        var groups = run.Command.Values("group-add").Select(word => word.Value).ToList();
        foreach (var group in groups)
        {
            if (Whole.Parse(group) is { Ok: true, Value: >= 0 }) pod.Child("securityContext").Append("supplementalGroups", new YamlText(group, IsPlain: true));
            else losses.Add(name, $"--group-add {group} is left out; a pod takes the number of a group.");
        }
        foreach (var (key, value) in run.Command.Values("sysctl").Select(word => KeyValue.Split(word.Value)))
        {
            var setting = new YamlMap();
            setting.Add("name", key);
            setting.Add("value", value ?? "");
            pod.Child("securityContext").Append("sysctls", setting);
        }
    }
}
