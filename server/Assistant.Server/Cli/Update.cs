using System.CommandLine;
using Assistant.Server.Pinning;

namespace Assistant.Server.Cli;

/// <summary><c>assistant update FILE...</c>: every image at the newest tag of the same scheme, a digest with it.</summary>
static class Update
{
    public static Command Verb(Streams streams)
    {
        var major = new Option<bool>("--major") { Description = "Go to the newest tag of all, also to another major version." };
        return ImageEdits.VerbOf(
            streams, "update", "Move each image to the newest tag of the same scheme: 17.5-bookworm to 17.6-bookworm. Digests go along.", [major],
            (parsed, registries, place, cancellation) => UpdateImages.Ask(registries, place, parsed.GetValue(major), cancellation));
    }
}
