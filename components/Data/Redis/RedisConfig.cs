using System.Globalization;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>How the server in the cluster runs.</summary>
internal static class RedisConfig
{
    /// <summary>What holds whoever writes the rest: nothing is evicted, every write is logged, a certificate can stand for a password,
    /// and a renewed one is taken up within the hour.</summary>
    public static string Common(RedisSettings settings, string acl) => string.Create(CultureInfo.InvariantCulture, $"""
        aclfile {acl}/{RedisAcl.File}
        tls-auth-clients optional
        tls-auth-clients-user CN
        tls-protocols "TLSv1.2 TLSv1.3"
        tls-auto-reload-interval 3600
        appendonly yes
        appendfsync everysec
        maxmemory {settings.MaxMemoryBytes}
        maxmemory-policy {settings.Eviction}

        """);

    /// <summary>Everything, for a server of ours.</summary>
    public static string Whole(RedisSettings settings, int port, string tls, string acl, string data) => string.Create(CultureInfo.InvariantCulture, $"""
        port 0
        tls-port {port}
        tls-cert-file {tls}/tls.crt
        tls-key-file {tls}/tls.key
        tls-ca-cert-file {tls}/ca.crt
        dir {data}
        protected-mode no
        {Common(settings, acl)}
        """);
}
