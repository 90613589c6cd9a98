using System.CommandLine;
using Assistant.Server.Pinning;

namespace Assistant.Server.Cli;

/// <summary><c>assistant pin FILE...</c>: the digest of today behind every image, so that it stays what it is.</summary>
static class Pin
{
    public static Command Verb(Streams streams) => ImageEdits.VerbOf(
        streams, "pin", "Write the digest that each image's tag has now: python:3.12@sha256:….", [], (_, registries, place, cancellation) => PinImages.Ask(registries, place, cancellation));
}
