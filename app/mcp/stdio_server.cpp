// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdio_server.h"

#include "kernel_walls.h"
#include "session.h"
#include "tools.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace snac::mcp {

namespace {

constexpr int betweenChecks = 100; // ms

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
    explicit Lines(Session& session)
        : m_session(session)
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
            m_isLong ? m_session.refuseLongLine() : m_session.receive(m_begun);
            m_begun.clear();
            m_isLong = false;
            bytes = line + 1;
        }
    }
    /// The last line may have no end.
    void finish()
    {
        if (!m_begun.isEmpty()) {
            m_session.receive(m_begun);
        }
    }

private:
    Session& m_session;
    QByteArray m_begun;
    bool m_isLong = false;
};

void readInput(Session& session, const RunControl& control)
{
    Lines lines(session);
    char block[65536];
    while (!control.isCancelled()) {
        pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        if (::poll(&input, 1, betweenChecks) <= 0) {
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

/// What the program reads outside of the root: its own files, and the user's boards and calibration.
std::vector<std::string> ownPlaces(const hardware::Environment& environment)
{
    std::vector<std::string> places = {environment.folders.shipped, environment.folders.user};
    std::error_code ignored;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    places.push_back(program.parent_path().string());
    places.push_back((program.parent_path().parent_path() / "lib").string());
    return places;
}

} // namespace

Result<> serveStdio(const ServerOptions& options, const hardware::EnvironmentPtr& environment,
                    RunControl& control, const std::function<std::shared_ptr<void>()>& begun)
{
    SNAC_TRY(const auto root, RootFolder::open(options.root));
    SNAC_CHECK(root.enter());
    SNAC_CHECK(root.ownFolder());
    (void)raiseKernelWalls(root, ownPlaces(*environment));
    const std::shared_ptr<void> held = begun ? begun() : nullptr;
    SNAC_TRY(auto records, JobRecords::open(root));
    const Context context{.root = root,
                          .environment = std::make_shared<hardware::EnvironmentInUse>(environment)};
    JobBoard board(std::move(records), context.environment, jobWorks(context));
    const std::vector<Tool> tools = makeTools(context, board);
    const Output output;
    Session session({.context = context, .board = board, .tools = tools, .version = options.version},
                    [&output](const QByteArray& line) { output.write(line); });
    readInput(session, control);
    session.finish();
    board.stop();
    return {};
}

} // namespace snac::mcp
