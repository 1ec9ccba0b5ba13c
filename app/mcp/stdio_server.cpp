// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdio_server.h"

#include "server_parts.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace snac::mcp {

namespace {

constexpr int betweenInputChecks = 100; // ms

/// The client's end of standard output; what prints by accident reaches standard error.
class Output
{
public:
    Output()
        : m_file(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3))
    {
        ::dup2(STDERR_FILENO, STDOUT_FILENO);
    }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    ~Output() { ::dup2(m_file.number(), STDOUT_FILENO); }

    /// A client that is gone is noticed by the end of its input.
    void write(const QByteArray& line) const
    {
        const char* next = line.constData();
        qsizetype left = line.size();
        while (left > 0) {
            const ssize_t written = ::write(m_file.number(), next, static_cast<std::size_t>(left));
            if (written < 0 && errno != EINTR) {
                return;
            }
            next += std::max<ssize_t>(written, 0);
            left -= std::max<ssize_t>(written, 0);
        }
    }

private:
    Descriptor m_file;
};

/// Cuts what comes into lines; of one that is too long nothing is kept.
class Lines
{
public:
    Lines(Service& service, const Output& output)
        : m_service(service)
        , m_send([&output](const Outgoing& outgoing) { output.write(outgoing.line); })
    {
    }

    void take(const char* bytes, qsizetype count)
    {
        const char* const end = bytes + count;
        while (bytes != end) {
            const char* const line = std::find(bytes, end, '\n');
            m_isLong = m_isLong || m_begun.size() + (line - bytes) > longestLine;
            if (m_isLong) {
                m_begun.clear();
            } else {
                m_begun.append(bytes, line - bytes);
            }
            if (line == end) {
                return;
            }
            m_isLong ? receive(RpcFault{QJsonValue::Null, {InvalidRequest, "the line is longer than 4 MiB"}})
                     : receive(m_begun);
            m_begun.clear();
            m_isLong = false;
            bytes = line + 1;
        }
    }
    /// The last line may have no end.
    void finish()
    {
        if (!m_begun.isEmpty()) {
            receive(m_begun);
        }
    }

private:
    void receive(const QByteArray& line)
    {
        if (!line.trimmed().isEmpty()) {
            if (const auto batch = parseBatch(line)) {
                m_service.takeBatch(m_client, *batch, m_send);
            } else {
                receive(parseMessage(line));
            }
        }
    }
    void receive(const RpcMessage& message) { m_service.take(m_client, message, m_send); }

    Service& m_service;
    const ClientPtr m_client = std::make_shared<Client>();
    const Send m_send;
    QByteArray m_begun;
    bool m_isLong = false;
};

void readInput(Service& service, const Output& output, const RunControl& control)
{
    Lines lines(service, output);
    char block[65536];
    while (!control.isCancelled()) {
        pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        if (::poll(&input, 1, betweenInputChecks) <= 0) {
            continue;
        }
        const ssize_t count = ::read(STDIN_FILENO, block, sizeof block);
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
            continue;
        }
        if (count <= 0) {
            lines.finish();
            return;
        }
        lines.take(block, count);
    }
}

} // namespace

Result<> serveStdio(const ServerOptions& options, const hardware::EnvironmentPtr& environment,
                    RunControl& control, const Begun& begun)
{
    SNAC_TRY(auto root, RootFolder::open(options.root));
    SNAC_TRY(const auto parts, ServerParts::open(std::move(root), options, environment, begun));
    letSearchesGoFirst();
    const Output output;
    Service service(parts->offer());
    readInput(service, output, control);
    service.finish();
    parts->stopJobs();
    return {};
}

} // namespace snac::mcp
