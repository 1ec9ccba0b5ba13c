// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervisor.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>

namespace snac::synthesis {

namespace {

// The supervisor's files, whatever they were numbered in the program.
constexpr int nullFile = 0;
constexpr int channelFile = 3;
constexpr int firstForeign = 4;
/// A process in an uninterruptible call outlives SIGKILL; nobody waits for it longer than this.
constexpr int patienceMilliseconds = 2000;

std::int64_t monotonicMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<std::int64_t>(time.tv_sec) * 1000 + time.tv_nsec / 1000000;
}

void tellProgram(SupervisorNews news)
{
    while (send(channelFile, &news, sizeof news, MSG_NOSIGNAL) < 0 && errno == EINTR) {
    }
}

/// Not fork(): its handlers stop the threads of OpenBLAS while others multiply on them. The thread sanitizer
/// knows fork() alone, and would leave its own locks taken.
pid_t forkBare()
{
#ifdef __SANITIZE_THREAD__
    return fork();
#else
    return _Fork();
#endif
}

/// Keeps the null device, the output and the channel, and closes everything else: other runs of this program
/// must not find their pipes held open by this one.
bool arrangeFiles(const SupervisorPlan& plan)
{
    const int output = fcntl(plan.output, F_DUPFD_CLOEXEC, 10);
    const int channel = fcntl(plan.channel, F_DUPFD_CLOEXEC, 10);
    const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    const int high = fcntl(null, F_DUPFD_CLOEXEC, 10);
    const bool good = output >= 0 && channel >= 0 && high >= 0 && dup2(high, nullFile) >= 0 &&
                      dup2(output, 1) >= 0 && dup2(output, 2) >= 0 &&
                      dup3(channel, channelFile, O_CLOEXEC) >= 0;
    if (close_range(firstForeign, ~0U, 0) != 0) { // before Linux 5.9
        rlimit files{};
        getrlimit(RLIMIT_NOFILE, &files);
        const auto last = static_cast<int>(std::min<rlim_t>(files.rlim_cur, 65536));
        for (int file = firstForeign; file < last; ++file) {
            close(file);
        }
    }
    return good;
}

[[noreturn]] void notStarted(SupervisorNews::Step step)
{
    tellProgram({.kind = SupervisorNews::Kind::NotStarted, .step = step, .value = errno});
    _exit(127);
}

/// The tool's own process until it is the tool.
[[noreturn]] void becomeTool(const SupervisorPlan& plan)
{
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL); // a supervisor that was killed takes the tool with it
    if (chdir(plan.folder) != 0) {
        notStarted(SupervisorNews::Step::Folder);
    }
    if (plan.memoryLimit > 0) {
        const rlimit limit{.rlim_cur = plan.memoryLimit, .rlim_max = plan.memoryLimit};
        if (setrlimit(RLIMIT_AS, &limit) != 0) {
            notStarted(SupervisorNews::Step::Limit);
        }
    }
    for (int signal = 1; signal < NSIG; ++signal) {
        ::signal(signal, SIG_DFL); // what this program ignores, a tool need not
    }
    sigset_t none{};
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    execve(plan.program, plan.arguments, plan.environment);
    notStarted(SupervisorNews::Step::Execute);
}

/// Sends a signal to all children of this process but one, adopted ones included. They are not reaped before
/// this returns, so that no number can have come to mean another process. False where Linux does not list
/// them (built without CONFIG_PROC_CHILDREN).
bool signalChildren(int signal, pid_t except)
{
    const int file = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    std::array<char, 4096> bytes{};
    pid_t number = 0;
    ssize_t count = 0;
    while ((count = read(file, bytes.data(), bytes.size())) > 0) {
        for (ssize_t i = 0; i < count; ++i) {
            const char c = bytes[static_cast<std::size_t>(i)];
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
            } else {
                if (number > 0 && number != except) {
                    kill(number, signal);
                }
                number = 0;
            }
        }
    }
    close(file);
    return true;
}

/// The life of a supervisor after its tool has started.
class TreeWatch
{
public:
    TreeWatch(pid_t tool, int children, int graceMilliseconds)
        : m_tool(tool)
        , m_children(children)
        , m_grace(graceMilliseconds)
    {
    }

    /// Until nothing of the tree is left.
    void run()
    {
        while (reap()) {
            if (m_killing && monotonicMilliseconds() > m_giveUp) {
                return;
            }
            if (m_killing || (m_toolEnded && !m_terminating) ||
                (m_terminating && monotonicMilliseconds() >= m_deadline)) {
                killAll();
            }
            waitForNews();
        }
    }

    [[nodiscard]] SupervisorNews news() const
    {
        rusage usage{};
        getrusage(RUSAGE_CHILDREN, &usage);
        const auto seconds = [](const timeval& time) {
            return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
        };
        return {.kind = SupervisorNews::Kind::Ended,
                .value = m_status,
                .peakKilobytes = usage.ru_maxrss,
                .cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime)};
    }

private:
    /// Takes note of all that ended. False when no child is left.
    bool reap()
    {
        int status = 0;
        pid_t ended = 0;
        while ((ended = waitpid(-1, &status, WNOHANG)) > 0) {
            if (ended == m_tool) {
                m_toolEnded = true;
                m_status = status;
            }
        }
        return ended == 0;
    }

    void signalAll(int signal)
    {
        // The number of a group cannot be given anew as long as its first process is not reaped.
        if (!m_toolEnded) {
            kill(-m_tool, signal);
        }
        m_listed = signalChildren(signal, m_toolEnded ? 0 : m_tool);
    }

    /// Level by level: the children of what was killed are adopted, and killed in the next round.
    void killAll()
    {
        if (!m_killing) {
            m_killing = true;
            m_giveUp = monotonicMilliseconds() + patienceMilliseconds;
        }
        signalAll(SIGKILL);
        if (!m_listed && m_toolEnded) {
            m_giveUp = 0; // those that left the group cannot be found
        }
    }

    void terminate()
    {
        if (!m_terminating) {
            m_terminating = true;
            m_deadline = monotonicMilliseconds() + m_grace;
            signalAll(SIGTERM);
        }
    }

    void waitForNews()
    {
        std::array<pollfd, 2> files{pollfd{.fd = m_children, .events = POLLIN, .revents = 0},
                                    pollfd{.fd = m_gone ? -1 : channelFile, .events = POLLIN, .revents = 0}};
        const std::int64_t rest = std::max<std::int64_t>(m_deadline - monotonicMilliseconds(), 0);
        const int timeout = m_killing ? 2 : m_terminating ? static_cast<int>(rest) : -1;
        poll(files.data(), files.size(), timeout);
        if (files[0].revents != 0) {
            signalfd_siginfo ignored{};
            [[maybe_unused]] const ssize_t size = read(m_children, &ignored, sizeof ignored);
        }
        if (files[1].revents == 0) {
            return;
        }
        char request = 0;
        const ssize_t size = recv(channelFile, &request, 1, MSG_DONTWAIT);
        if (size == 1 && request == supervisorTerminate) {
            terminate();
        } else if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR)) {
            m_gone = true; // so is the program: nobody waits for an end in order
            killAll();
        }
    }

    pid_t m_tool;
    int m_children;
    int m_grace;
    int m_status = SIGKILL; ///< of one that could not even be killed
    bool m_toolEnded = false;
    bool m_terminating = false;
    bool m_killing = false;
    bool m_gone = false;
    bool m_listed = true;
    std::int64_t m_deadline = 0;
    std::int64_t m_giveUp = 0;
};

[[noreturn]] void supervise(const SupervisorPlan& plan)
{
    setsid(); // no terminal: Ctrl-C there is this program's to answer
    prctl(PR_SET_NAME, "snac-tool");
    if (!arrangeFiles(plan) || prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) {
        notStarted(SupervisorNews::Step::Fork);
    }
    sigset_t ends{};
    sigemptyset(&ends);
    sigaddset(&ends, SIGCHLD);
    signal(SIGCHLD, SIG_DFL);
    const int children = signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
    const pid_t tool = children < 0 ? -1 : forkBare();
    if (tool < 0) {
        notStarted(SupervisorNews::Step::Fork);
    }
    if (tool == 0) {
        becomeTool(plan);
    }
    setpgid(tool, tool); // here as well: whoever comes first
    dup2(nullFile, 1);   // the output ends when the last of the tree has closed it
    dup2(nullFile, 2);
    TreeWatch watch(tool, children, plan.graceMilliseconds);
    watch.run();
    tellProgram(watch.news());
    _exit(0);
}

} // namespace

pid_t startSupervisor(const SupervisorPlan& plan)
{
    // No handler of this program may run in a process that is only a shadow of it.
    sigset_t all{};
    sigset_t before{};
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t supervisor = forkBare();
    if (supervisor == 0) {
        supervise(plan);
    }
    const int problem = errno;
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = problem;
    return supervisor;
}

} // namespace snac::synthesis
