using System.Text.Json.Nodes;
using Assistant.Engine;
using Assistant.Language.Catalogue;
using Assistant.Language.Values;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Two databases that write into one volume damage it: a second one gets a volume of its own, or is not run.</summary>
static class SharedData
{
    /// <summary>What the second container is made from; null when the person does not want it, or it cannot be.</summary>
    /// <param name="first">The container that runs already, from the same command; null when none does.</param>
    public static async Task<JsonObject?> Apart(Engine.Engine engine, IConversation conversation, ImageFacts? facts, Container? first, JsonObject body, CancellationToken cancellation)
    {
        var isDatabase = facts is { Mounts: not [] } && facts.Ports.Any(port => !port.IsHttp);
        if (!isDatabase || first is not { IsRunning: true } || Written(body, facts!).Intersect([.. first.Volumes, .. first.Folders]).ToList() is not { Count: > 0 } written) return body;
        var places = string.Join(", ", written);
        if (written.Exists(IsFolder))
        {
            conversation.Say(MessageType.Error, $"{first.Name} writes into {places}, and a second database there would damage it. Stop {first.Name} first, or write another folder.");
            return null;
        }
        var question = $"{first.Name} writes into {places}, and a second database there would damage it.";
        if (await conversation.Offer(MessageType.Warning, question, [OwnVolume], cancellation) is not OwnVolume) return null;
        var changed = body.DeepClone().AsObject();
        foreach (var volume in written) Replace(changed, volume, await engine.Kept.FreeVolumeName(volume, cancellation));
        return changed;
    }

    /// <summary>The volumes and folders that are not for reading alone and hold what the database keeps.</summary>
    static IEnumerable<string> Written(JsonObject body, ImageFacts facts) =>
        Binds(body).Where(bind => !bind.Options.Contains("ro") && IsData(bind.Target, facts)).Select(bind => bind.Source)
            .Concat(Mounts(body).Where(mount => mount["ReadOnly"]?.GetValue<bool>() is not true && IsData((string)mount["Target"]!, facts)).Select(mount => (string)mount["Source"]!))
            .Where(source => source is not "").Distinct();

    /// <summary>Of the places that the catalogue names, settings and scripts for the first start may be shared.</summary>
    static bool IsData(string target, ImageFacts facts) => facts.Mounts.Any(known =>
        !known.Path.StartsWith("/etc/", StringComparison.Ordinal) && !known.Path.StartsWith("/docker-entrypoint", StringComparison.Ordinal)
        && (target.StartsWith(known.Path, StringComparison.Ordinal) || known.Path.StartsWith(target, StringComparison.Ordinal)));

    static bool IsFolder(string source) => source.Contains('/') || source.Contains('\\');

    static void Replace(JsonObject body, string volume, string another)
    {
        if (body["HostConfig"]?["Binds"] is JsonArray binds)
            for (var index = 0; index < binds.Count; index++)
                if ((string)binds[index]! is var bind && bind.StartsWith($"{volume}:", StringComparison.Ordinal)) binds[index] = $"{another}{bind[volume.Length..]}";
        foreach (var mount in Mounts(body).Where(mount => (string)mount["Source"]! == volume)) mount["Source"] = another;
    }

    static IEnumerable<VolumeMount> Binds(JsonObject body) =>
        (body["HostConfig"]?["Binds"] as JsonArray ?? []).Select(bind => VolumeMount.Parse((string)bind!)).Where(read => read.Ok).Select(read => read.Value!);

    static IEnumerable<JsonObject> Mounts(JsonObject body) =>
        (body["HostConfig"]?["Mounts"] as JsonArray ?? []).OfType<JsonObject>().Where(mount => (string?)mount["Type"] is "volume" or "bind" && mount["Source"] is not null);

    const string OwnVolume = "Use a Volume of Its Own";
}
