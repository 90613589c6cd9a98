using System.Collections.Immutable;
using Assistant.Language.Catalogue;
using Assistant.Language.Editing;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Language.Tests.Editing;

public class ImageBlockTests
{
    [Fact]
    public void An_image_that_nobody_knows_is_tried_at_a_prompt() => Check("someone/tool:2", null, """
        ### tool
        # Nothing is known of this image.
        docker run -it --rm --name tool \
          someone/tool:2

        """);

    [Fact]
    public void An_image_that_declares_ports_and_volumes_gets_them() => Check("ghcr.io/someone/lab:2", Declares(["8080/tcp", "53/udp", "9000-9010/tcp"], ["/data", "/logs"]), """
        ### lab
        # Ports and volumes are those that the image declares.
        docker run -d --name lab \
          -p 127.0.0.1:8080:8080 \
          -p 127.0.0.1:53:53/udp \
          -v lab-data:/data \
          ghcr.io/someone/lab:2

        """);

    [Fact]
    public void What_the_catalogue_knows_goes_first() => Check("docker.io/library/redis:8", Declares(["1/tcp"], []), Images.RunBlock(ImageCatalogue.BuiltIn.Find("redis")!, "redis:8"));

    static void Check(string image, ImageConfiguration? configuration, string block) =>
        Assert.Equal(block.ReplaceLineEndings("\n"), ImageBlock.Of(ImageReference.Parse(image).Value!, ImageCatalogue.BuiltIn, configuration));

    static ImageConfiguration Declares(ImmutableArray<string> ports, ImmutableArray<string> volumes) =>
        new(null, ports, volumes, null, null, ImmutableDictionary<string, string>.Empty, [], [], ImmutableDictionary<string, string>.Empty, false);
}
