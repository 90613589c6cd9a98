using Assistant.Language.Conversions;
using Assistant.Language.Tests.Recipes;
using CsCheck;
using k8s;
using k8s.Models;

namespace Assistant.Language.Tests.Conversions;

/// <summary>Manifests as pictures, and read back by the typed models of Kubernetes' own client, to which an unknown field is an error.</summary>
public class KubernetesManifestTests
{
    [Fact]
    public void A_server_becomes_a_deployment_with_its_service_claim_and_secret() => Check("""
        ### db
        docker run -d --name db --network lab -m 4g --cpus 1.5 --shm-size 1g -p 127.0.0.1:5432:5432 --user 999:999 --label team=a \
          -v pgdata:/var/lib/postgresql -e POSTGRES_PASSWORD=hunter22 -e POSTGRES_USER=ada --health-cmd 'pg_isready -U ada' --health-interval 5s postgres:18 -c 'shared_buffers=1GB'
        docker exec -it db psql
        """, """
        # Made from lab.recipe.
        # Not carried over:
        # - Line 4 is left out: docker exec is a step, and a manifest holds what runs.
        # - db: the claim pgdata asks for 10Gi; write what you need.
        # - db: --label is left out; labels of Kubernetes have other rules; write them under metadata.
        # - db: the ports are open in the cluster alone; kubectl port-forward service/db 5432 opens one on this machine, and type LoadBalancer or an Ingress for everybody.

        # Before: kubectl create secret generic db --from-file=POSTGRES_PASSWORD=FILE, with the value alone in each file.

        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: pgdata
          labels:
            app: pgdata
        spec:
          accessModes: [ReadWriteOnce]
          resources:
            requests:
              storage: 10Gi
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: db
          labels:
            app: db
        spec:
          replicas: 1
          strategy:
            type: Recreate
          selector:
            matchLabels:
              app: db
          template:
            metadata:
              labels:
                app: db
            spec:
              containers:
                - name: db
                  image: postgres:18
                  args: [-c, shared_buffers=1GB]
                  env:
                    - name: POSTGRES_PASSWORD
                      valueFrom:
                        secretKeyRef:
                          name: db
                          key: POSTGRES_PASSWORD
                    - name: POSTGRES_USER
                      value: ada
                  ports:
                    - containerPort: 5432
                  resources:
                    limits:
                      cpu: 1500m
                      memory: 4Gi
                  readinessProbe:
                    exec:
                      command: [/bin/sh, -c, pg_isready -U ada]
                    periodSeconds: 5
                  securityContext:
                    runAsUser: 999
                    runAsGroup: 999
                  volumeMounts:
                    - name: pgdata
                      mountPath: /var/lib/postgresql
                    - name: db-dev-shm
                      mountPath: /dev/shm
              volumes:
                - name: pgdata
                  persistentVolumeClaim:
                    claimName: pgdata
                - name: db-dev-shm
                  emptyDir:
                    medium: Memory
                    sizeLimit: 1Gi
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: db
          labels:
            app: db
        spec:
          selector:
            app: db
          ports:
            - name: tcp-5432
              port: 5432
              targetPort: 5432

        """);

    [Fact]
    public void A_command_that_ends_becomes_a_job() => Check("""
        docker run --rm --gpus 2 -v "$PWD/data":/data:ro --env-file .env pytorch/pytorch:2.4 python train.py --epochs 10 '$(X)'
        """, """
        # Made from lab.recipe.
        # Not carried over:
        # - pytorch: the claim pytorch-data asks for 10Gi; write what you need.
        # - pytorch: $PWD/data is not on the cluster and becomes the claim pytorch-data; kubectl cp copies files to its pod.

        # Before: kubectl create secret generic pytorch-env --from-env-file=.env

        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: pytorch-data
          labels:
            app: pytorch-data
        spec:
          accessModes: [ReadWriteOnce]
          resources:
            requests:
              storage: 10Gi
        ---
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: pytorch
          labels:
            app: pytorch
        spec:
          backoffLimit: 0
          ttlSecondsAfterFinished: 86400
          template:
            metadata:
              labels:
                app: pytorch
            spec:
              restartPolicy: Never
              containers:
                - name: pytorch
                  image: pytorch/pytorch:2.4
                  args: [python, train.py, --epochs, "10", $$(X)]
                  envFrom:
                    - secretRef:
                        name: pytorch-env
                  resources:
                    limits:
                      nvidia.com/gpu: "2"
                  volumeMounts:
                    - name: pytorch-data
                      mountPath: /data
                      readOnly: true
              volumes:
                - name: pytorch-data
                  persistentVolumeClaim:
                    claimName: pytorch-data

        """);

    [Fact]
    public void Every_part_of_a_pod_is_one_that_Kubernetes_knows()
    {
        var objects = Read(Converted("""
            docker run -d --name Web_1 --hostname web -p 8080:80 -p 53:53/udp --read-only --privileged --cap-add CAP_NET_ADMIN --cap-drop all --security-opt no-new-privileges --group-add 5 --sysctl net.a=1 \
              --add-host a:1.2.3.4 --dns 1.1.1.1 --platform linux/arm64 --stop-timeout 5 --tmpfs /run:size=64m -v /data:/data -v /anonymous --entrypoint sh -w /w -it --pull always \
              --health-cmd true --health-timeout 3s --health-retries 2 --health-start-period 10s --memory-reservation 100m --gpus all --network host nginx -c 'a b'
            """).Text);
        var deployment = Assert.IsType<V1Deployment>(Assert.Single(objects, item => item is V1Deployment));
        var pod = deployment.Spec.Template.Spec;
        var container = Assert.Single(pod.Containers);
        Assert.Equal(("web-1", "web", true, 5L, "arm64"), (container.Name, pod.Hostname, pod.HostNetwork, pod.TerminationGracePeriodSeconds, pod.NodeSelector["kubernetes.io/arch"]));
        Assert.Equal((true, true, null, "NET_ADMIN", "ALL"), (container.SecurityContext.Privileged, container.SecurityContext.ReadOnlyRootFilesystem, container.SecurityContext.AllowPrivilegeEscalation, container.SecurityContext.Capabilities.Add[0], container.SecurityContext.Capabilities.Drop[0]));
        Assert.Equal((10, 3, 2), (container.ReadinessProbe.InitialDelaySeconds, container.ReadinessProbe.TimeoutSeconds, container.ReadinessProbe.FailureThreshold));
        Assert.Equal(["/data", "/anonymous", "/run"], container.VolumeMounts.Select(mount => mount.MountPath));
        Assert.Equal(("/data", "Memory"), (pod.Volumes[0].HostPath.Path, pod.Volumes[2].EmptyDir.Medium));
        Assert.Equal(100 * 1024 * 1024, container.Resources.Requests["memory"].ToInt64());
        var service = Assert.IsType<V1Service>(Assert.Single(objects, item => item is V1Service));
        Assert.Equal([(8080, "80"), (53, "53")], service.Spec.Ports.Select(port => (port.Port, (string)port.TargetPort)));
    }

    [Theory]
    [InlineData("docker run -d --pid host --ipc host --security-opt no-new-privileges nginx")]
    [InlineData("docker run -d --security-opt no-new-privileges=true nginx")]
    [InlineData("docker run -d --security-opt no-new-privileges:false nginx")]
    public void What_is_carried_over_is_not_told_as_lost(string recipe) => Assert.Empty(Converted(recipe).Lost);

    [Fact]
    public void What_is_not_carried_over_is_told()
    {
        var converted = Converted("docker run -d --name web --pid container:b --ipc shareable --security-opt no-new-privileges --security-opt seccomp=unconfined nginx");
        Assert.Equal(["web: --pid container:b is left out; only host is carried over.", "web: --ipc shareable is left out; only host is carried over.", "web: --security-opt seccomp=unconfined is left out; write seccompProfile or appArmorProfile under securityContext."], converted.Lost);
    }

    [Fact]
    public void Volumes_whose_names_become_equal_are_claims_of_their_own()
    {
        var converted = Converted("docker run -d --name web -v w-1:/x -v w_1:/y -v W_1:/z -v ./a:/a-b -v ./b:/a/b nginx\ndocker run -d --name other -v w_1:/y nginx");
        var objects = Read(converted.Text);
        string[] claims = ["w-1", "w-1-2", "w-1-3", "web-a-b", "web-a-b-2"];
        Assert.Equal(claims, objects.OfType<V1PersistentVolumeClaim>().Select(claim => claim.Metadata.Name));
        var pods = objects.OfType<V1Deployment>().Select(deployment => deployment.Spec.Template.Spec).ToList();
        Assert.Equal(claims, pods[0].Containers[0].VolumeMounts.Select(mount => mount.Name));
        Assert.Equal(claims, pods[0].Volumes.Select(volume => volume.PersistentVolumeClaim.ClaimName));
        Assert.Equal("w-1-2", Assert.Single(pods[1].Volumes).PersistentVolumeClaim.ClaimName);
        Assert.Contains("web: the volume w_1 becomes the claim w-1-2, as w-1 is another's.", converted.Lost);
    }

    [Fact]
    public void Names_that_are_cut_stay_different()
    {
        var name = new string('a', 70);
        var names = Read(Converted($"docker run -d --name {name} nginx\ndocker run -d --name {name}b nginx").Text).OfType<V1Deployment>().Select(deployment => deployment.Metadata.Name);
        Assert.Equal([new string('a', 58), $"{new string('a', 58)}-2"], names);
    }

    [Fact]
    public void A_privileged_container_may_gain_privileges()
    {
        var converted = Converted("docker run -d --name web --privileged --security-opt no-new-privileges nginx");
        var context = Context(converted);
        Assert.Equal((true, null), (context.Privileged, context.AllowPrivilegeEscalation));
        Assert.Equal(["web: --security-opt no-new-privileges is left out; Kubernetes refuses it of a privileged container."], converted.Lost);
    }

    [Theory]
    [InlineData("root", 0L, null)]
    [InlineData("root:root", 0L, 0L)]
    [InlineData("1000:root", 1000L, 0L)]
    public void Root_is_the_user_and_the_group_0(string user, long number, long? group)
    {
        var converted = Converted($"docker run -d --name web --user {user} nginx");
        var context = Context(converted);
        Assert.Equal((number, group), (context.RunAsUser, context.RunAsGroup));
        Assert.Empty(converted.Lost);
    }

    static V1SecurityContext Context(Converted converted) => Read(converted.Text).OfType<V1Deployment>().Single().Spec.Template.Spec.Containers[0].SecurityContext;

    [Fact]
    public void A_field_that_Kubernetes_does_not_know_is_found_by_this_test() =>
        Assert.ThrowsAny<Exception>(() => Read("apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  portz: []\n"));

    [Fact]
    public void Any_recipe_becomes_a_manifest_that_Kubernetes_reads() => RecipeTests.Documents.Sample(document =>
    {
        var converted = RoundTripTests.Conversion("kubernetes").Of(ConversionSource.All(document));
        if (document.Recipe.Commands.Any(ConversionSource.IsRun)) Assert.NotEmpty(Read(converted.Text));
    });

    static List<object> Read(string manifest) => KubernetesYaml.LoadAllFromString(manifest, strict: true);

    static Converted Converted(string recipe) => RoundTripTests.Conversion("kubernetes").Of(ConversionSource.All(ComposeTests.Document(recipe)));

    [Fact]
    public void A_small_init_is_told_to_be_lost() =>
        Assert.Contains(
            "web: --init is left out; a pod starts the program itself; put tini in front of it in the image.",
            RoundTripTests.Conversion("kubernetes").Of(ConversionSource.All(ComposeTests.Document("docker run -d --init --name web nginx"))).Lost);

    static void Check(string recipe, string expected)
    {
        Assert.Equal(expected, Converted(recipe).Text);
        Assert.NotEmpty(Read(expected));
    }
}
