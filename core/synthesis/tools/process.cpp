// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include "kept_output.h"
#include "supervisor.h"

#include "snac/base/bounded_files.h"
#include "snac/base/reading_bounds.h"
#include "snac/base/regular_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <system_error>

namespace snac::synthesis {

namespace fs = std::filesystem;
using RunClock = std::chrono::steady_clock;

namespace {

/// A cancel is looked for as often: RunControl has nothing that poll() could wait for.
constexpr int lookMilliseconds = 20;
constexpr std::chrono::milliseconds diskLook{500};

std::string errnoText(int code)
{
    return std::generic_category().message(code);
}

/// Of the machine, not of what was asked.
ErrorKind kindOfErrno(int code)
{
    const bool passing = code == EAGAIN || code == ENOMEM || code == EMFILE || code == ENFILE ||
                         code == ENOSPC || code == EDQUOT || code == EIO || code == ETXTBSY;
    return passing ? ErrorKind::Transient : ErrorKind::Wrong;
}

class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept
        : m_descriptor(other.release())
    {
    }
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        close();
        m_descriptor = other.release();
        return *this;
    }
    ~Descriptor() { close(); }
    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] int release() { return std::exchange(m_descriptor, -1); }
    void close()
    {
        if (m_descriptor >= 0) {
            ::close(release());
        }
    }

private:
    int m_descriptor = -1;
};

/// Texts as execve() takes them.
class TextList
{
public:
    explicit TextList(std::vector<std::string> texts)
        : m_texts(std::move(texts))
    {
        for (std::string& text : m_texts) {
            m_pointers.push_back(text.data());
        }
        m_pointers.push_back(nullptr);
    }
    [[nodiscard]] char* const* get() const { return m_pointers.data(); }

private:
    std::vector<std::string> m_texts;
    std::vector<char*> m_pointers;
};

std::vector<std::string> environmentOf(const ProcessRequest& request)
{
    std::map<std::string, std::string> values;
    for (const auto* names : {&usualVariables(), &request.passOn}) {
        for (const std::string& name : *names) {
            if (const char* value = std::getenv(name.c_str())) {
                values.insert_or_assign(name, value);
            }
        }
    }
    values.insert_or_assign("LANG", "C.UTF-8");
    values.insert_or_assign("LC_ALL", "C.UTF-8");
    for (const auto& [name, value] : request.variables) {
        values.insert_or_assign(name, value);
    }
    std::vector<std::string> lines;
    for (const auto& [name, value] : values) {
        lines.push_back(name + "=" + value);
    }
    return lines;
}

bool hasZero(const std::string& text)
{
    return text.find('\0') != std::string::npos;
}

Result<> checkTexts(const ProcessRequest& request)
{
    bool zero = hasZero(request.program) || hasZero(request.folder) || hasZero(request.logFile);
    zero = zero || std::ranges::any_of(request.arguments, hasZero);
    for (const auto& [name, value] : request.variables) {
        zero = zero || hasZero(name) || hasZero(value) || name.empty() || name.contains('=');
    }
    return zero ? Result<>(fail("a name or an argument of a program to be run holds a zero byte"))
                : Result<>();
}

std::optional<std::uint64_t> freeDisk(const std::string& folder)
{
    std::error_code code;
    const fs::space_info space = fs::space(folder, code);
    return code ? std::nullopt : std::optional<std::uint64_t>(space.available);
}

/// Makes the folder and opens the log in it.
Result<Descriptor> openLogFile(const ProcessRequest& request)
{
    const std::error_code code = makeFoldersWithin(request.folder);
    if (code && kindOfPath(request.folder) != PathKind::Folder) {
        return fail("the folder to work in cannot be made: " + code.message(), {.file = request.folder},
                    kindOfErrno(code.value()));
    }
    SNAC_CHECK(checkDiskRoom(request.folder, request.leastFreeDisk));
    const std::string path = (fs::path(request.folder) / request.logFile).string();
    Descriptor log(openWithin(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK, 0666));
    if (log.get() < 0) {
        const int problem = errno;
        return fail("the folder to work in cannot be written: " + errnoText(problem),
                    {.file = request.folder}, kindOfErrno(problem));
    }
    return log;
}

/// A program under its supervisor, from its start to the end of its tree.
class SupervisedRun
{
public:
    SupervisedRun() = default;
    SupervisedRun(const SupervisedRun&) = delete;
    SupervisedRun& operator=(const SupervisedRun&) = delete;
    ~SupervisedRun()
    {
        // An exception of a sink leads here with the tool alive: the closed channel ends the tree.
        m_channel.close();
        if (m_supervisor > 0) {
            while (::waitpid(m_supervisor, nullptr, 0) < 0 && errno == EINTR) {
            }
        }
    }

    Result<> start(const ProcessRequest& request, const std::string& program);
    /// Asks the tree to end; once.
    void terminate()
    {
        if (!std::exchange(m_terminating, true)) {
            (void)::send(m_channel.get(), &supervisorTerminate, 1, MSG_NOSIGNAL);
        }
    }
    [[nodiscard]] bool isTerminating() const { return m_terminating; }
    /// Waits for output or news. True when the supervisor has told the end, or is gone.
    bool wait(KeptOutput& output);
    void drain(KeptOutput& output)
    {
        while (readOutput(output)) {
        }
    }
    [[nodiscard]] const std::optional<SupervisorNews>& news() const { return m_news; }

private:
    bool readOutput(KeptOutput& output);

    Descriptor m_channel;
    Descriptor m_output;
    pid_t m_supervisor = -1;
    bool m_terminating = false;
    std::optional<SupervisorNews> m_news;
};

Result<> SupervisedRun::start(const ProcessRequest& request, const std::string& program)
{
    std::array<int, 2> channel{-1, -1};
    std::array<int, 2> output{-1, -1};
    const bool paired = ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, channel.data()) == 0;
    m_channel = Descriptor(channel[0]);
    const Descriptor theirs(channel[1]);
    const bool piped = paired && ::pipe2(output.data(), O_CLOEXEC) == 0;
    m_output = Descriptor(output[0]);
    const Descriptor writing(output[1]);
    if (piped) {
        std::vector<std::string> arguments = request.arguments;
        arguments.insert(arguments.begin(), program);
        const TextList argumentList(std::move(arguments));
        const TextList environment(environmentOf(request));
        ::fcntl(m_output.get(), F_SETFL, O_NONBLOCK);
        m_supervisor = startSupervisor({.program = program.c_str(),
                                        .arguments = argumentList.get(),
                                        .environment = environment.get(),
                                        .folder = request.folder.c_str(),
                                        .memoryLimit = request.memoryLimit,
                                        .graceMilliseconds = static_cast<int>(request.grace.count()),
                                        .channel = theirs.get(),
                                        .output = writing.get()});
    }
    if (m_supervisor < 0) {
        return fail("no program can be started now: " + errnoText(errno), {.file = program},
                    ErrorKind::Transient);
    }
    return {};
}

bool SupervisedRun::readOutput(KeptOutput& output)
{
    std::array<char, 65536> bytes{};
    const ssize_t count = ::read(m_output.get(), bytes.data(), bytes.size());
    if (count > 0) {
        output.add({bytes.data(), static_cast<std::size_t>(count)});
        return true;
    }
    if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
        m_output.close();
    }
    return count < 0 && errno == EINTR;
}

bool SupervisedRun::wait(KeptOutput& output)
{
    std::array<pollfd, 2> files{pollfd{.fd = m_output.get(), .events = POLLIN, .revents = 0},
                                pollfd{.fd = m_channel.get(), .events = POLLIN, .revents = 0}};
    ::poll(files.data(), files.size(), lookMilliseconds);
    if (files[0].revents != 0) {
        readOutput(output);
    }
    if (files[1].revents == 0) {
        return false;
    }
    SupervisorNews news;
    const ssize_t size = ::recv(m_channel.get(), &news, sizeof news, MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) {
        return false;
    }
    if (size == static_cast<ssize_t>(sizeof news)) {
        m_news = news;
    }
    return true;
}

Error notStartedError(const SupervisorNews& news, const ProcessRequest& request, const std::string& program)
{
    const std::string why = errnoText(news.value);
    switch (news.step) {
    case SupervisorNews::Step::Folder:
        return {.message = "the folder to work in cannot be entered: " + why,
                .place = {.file = request.folder},
                .kind = kindOfErrno(news.value)};
    case SupervisorNews::Step::Limit:
        return {.message = "the limit of memory cannot be set: " + why, .place = {.file = program}};
    case SupervisorNews::Step::Execute:
        if (news.value == ENOENT) {
            return {.message =
                        "this program cannot be executed: the interpreter that it names does not exist",
                    .place = {.file = program}};
        }
        return {.message = "this program cannot be executed: " + why,
                .place = {.file = program},
                .kind = kindOfErrno(news.value)};
    case SupervisorNews::Step::Fork:
        break;
    }
    return {.message = "no program can be started now: " + why,
            .place = {.file = program},
            .kind = ErrorKind::Transient};
}

/// Why the program has to be ended now, if it has to.
class RunLimits
{
public:
    RunLimits(const ProcessRequest& request, const RunControl& control)
        : m_request(request)
        , m_control(control)
    {
    }

    std::optional<ProcessEnd> broken()
    {
        const auto time = RunClock::now();
        if (m_control.isCancelled()) {
            return ProcessEnd::Cancelled;
        }
        if (m_request.timeLimit.count() > 0 && time - m_start >= m_request.timeLimit) {
            return ProcessEnd::TimedOut;
        }
        if (m_request.leastFreeDisk > 0 && time >= m_nextDiskLook) {
            m_nextDiskLook = time + diskLook;
            if (freeDisk(m_request.folder).value_or(m_request.leastFreeDisk) < m_request.leastFreeDisk) {
                return ProcessEnd::DiskFull;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] double seconds() const
    {
        return std::chrono::duration<double>(RunClock::now() - m_start).count();
    }

private:
    const ProcessRequest& m_request;
    const RunControl& m_control;
    RunClock::time_point m_start = RunClock::now();
    RunClock::time_point m_nextDiskLook = m_start;
};

ProcessOutcome outcomeOf(const SupervisorNews& news, std::optional<ProcessEnd> stopped)
{
    ProcessOutcome outcome;
    outcome.cpuSeconds = news.cpuSeconds;
    outcome.peakBytes = static_cast<std::uint64_t>(news.peakKilobytes) * 1024U;
    if (WIFSIGNALED(news.value)) {
        outcome.end = ProcessEnd::Crashed;
        outcome.signal = WTERMSIG(news.value);
    } else {
        outcome.code = WEXITSTATUS(news.value);
    }
    outcome.end = stopped.value_or(outcome.end);
    return outcome;
}

} // namespace

Result<> checkDiskRoom(const std::string& folder, std::uint64_t least)
{
    const auto room = least > 0 ? freeDisk(folder) : std::nullopt;
    return room && *room < least
               ? fail("there are only " + byteText(*room) +
                          " free on this disk, and the work needs at least " + byteText(least) +
                          "; free some, or choose a folder on another disk",
                      {.file = folder}, ErrorKind::Transient)
               : Result<>();
}

Result<ProcessOutcome> runProcess(const ProcessRequest& request, const RunControl& control,
                                  const LineSink& sink)
{
    SNAC_CHECK(checkTexts(request));
    SNAC_TRY(const auto program, findProgram(request.program));
    SNAC_TRY(auto log, openLogFile(request));
    KeptOutput output(request.keptOutput, sink);
    output.logTo(log.release(), request.largestLog);
    RunLimits limits(request, control);
    std::optional<ProcessEnd> stopped = limits.broken();
    if (stopped == ProcessEnd::Cancelled) {
        return ProcessOutcome{.end = *stopped, .head = {}, .tail = {}, .logFile = {}, .logProblem = {}};
    }
    SupervisedRun run;
    SNAC_CHECK(run.start(request, program));
    while (!run.wait(output)) {
        if (!stopped) {
            stopped = limits.broken();
        }
        if (stopped) {
            run.terminate();
        }
    }
    run.drain(output);
    output.finish();
    if (!run.news()) {
        return fail("the process that watched this program was killed", {.file = program},
                    ErrorKind::Transient);
    }
    if (run.news()->kind == SupervisorNews::Kind::NotStarted) {
        return std::unexpected(notStartedError(*run.news(), request, program));
    }
    ProcessOutcome outcome = outcomeOf(*run.news(), stopped);
    outcome.seconds = limits.seconds();
    outcome.printed = output.printed();
    outcome.head = output.head();
    outcome.tail = output.tail();
    outcome.logFile = (fs::path(request.folder) / request.logFile).string();
    outcome.logProblem = output.logProblem();
    return outcome;
}

} // namespace snac::synthesis
