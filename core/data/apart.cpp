// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apart.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <mutex>
#include <new>

namespace snac::data {

namespace {

// Files of the process, whatever they were numbered in the program.
constexpr int resultFile = 3;
constexpr int endedFile = 4;
constexpr int firstForeignFile = 5;

// How it ends; none of them is what a library ends with by itself.
constexpr int exitDone = 80;
constexpr int exitRefused = 81;
constexpr int exitNoMemory = 82;
constexpr int exitDied = 83;

constexpr int millisecondsBetweenLooks = 50;

void closeFile(int& file)
{
    if (file >= 0) {
        ::close(std::exchange(file, -1));
    }
}

/// Closes everything but the result and the pipe, so that nothing of the program can be written to or held
/// open.
void keepFiles(int result, int ended)
{
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    const std::array high{::fcntl(null, F_DUPFD, 10), ::fcntl(result, F_DUPFD, 10),
                          ::fcntl(ended, F_DUPFD, 10)};
    for (const int standard : {0, 1, 2}) {
        if (::dup2(high[0], standard) < 0) {
            ::close(standard); // rather nowhere than on the terminal
        }
    }
    if (::dup2(high[1], resultFile) < 0 || ::dup2(high[2], endedFile) < 0) {
        ::_exit(exitNoMemory);
    }
    if (::close_range(firstForeignFile, ~0U, 0) != 0) { // before Linux 5.9
        rlimit files{};
        ::getrlimit(RLIMIT_NOFILE, &files);
        const auto last = static_cast<int>(std::min<rlim_t>(files.rlim_cur, 65536));
        for (int file = firstForeignFile; file < last; ++file) {
            ::close(file);
        }
    }
}

void limitTo(__rlimit_resource kind, rlim_t soft, rlim_t hard)
{
    const rlimit limit{.rlim_cur = soft, .rlim_max = hard};
    ::setrlimit(kind, &limit);
}

/// Signals of faults end it and are nobody's affair; those of the terminal go to the program, which ends it.
void arrangeSignals()
{
    for (int signal = 1; signal < NSIG; ++signal) {
        ::signal(signal, SIG_DFL);
    }
    for (const int signal : {SIGINT, SIGQUIT, SIGTERM, SIGHUP}) {
        ::signal(signal, SIG_IGN);
    }
    sigset_t none{};
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// Where memory runs out, Linux is to take this process and not the program.
void offerMemory()
{
    const int file = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file >= 0) {
        [[maybe_unused]] const ssize_t size = ::write(file, "1000", 4);
        ::close(file);
    }
}

[[noreturn]] void live(const ApartWork::Work& work, const ApartLimits& limits, int result, int ended,
                       pid_t program)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != program) {
        ::_exit(exitDied);
    }
    offerMemory();
    keepFiles(result, ended);
    limitTo(RLIMIT_CORE, 0, 0);
    ::prctl(PR_SET_DUMPABLE, 0); // the limit does not hold back a program that collects dumps
    limitTo(RLIMIT_CPU, limits.seconds, rlim_t{limits.seconds} + 1);
    limitTo(RLIMIT_FSIZE, limits.mostBytes, limits.mostBytes);
    arrangeSignals();
    int code = exitDied;
    try {
        ApartResult left(resultFile);
        code = work(left) ? exitDone : exitRefused;
    } catch (const std::bad_alloc&) {
        code = exitNoMemory;
    } catch (...) { // it must not reach what called the program's own function
        code = exitDied;
    }
    ::_exit(code); // no handlers at exit: they are the program's
}

ApartOutcome::End endOf(int status)
{
    using enum ApartOutcome::End;
    if (WIFEXITED(status)) {
        const int code = WEXITSTATUS(status);
        return code == exitDone       ? Done
               : code == exitRefused  ? Refused
               : code == exitNoMemory ? NoMemory
                                      : Died;
    }
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return signal == SIGXCPU ? TooLong : signal == SIGKILL ? NoMemory : Died;
}

std::unexpected<Error> notStarted()
{
    return fail("no process can be started to read this file: too many of them are running, or there is too "
                "little memory",
                {}, ErrorKind::Transient);
}

} // namespace

SharedBytes::~SharedBytes()
{
    if (m_data != nullptr) {
        ::munmap(const_cast<char*>(m_data), m_size);
    }
}

char* ApartResult::make(std::size_t size)
{
    // Taken at once: a page that is missing later is a signal and no error.
    if (size == 0 || ::ftruncate(m_file, 0) != 0 ||
        ::posix_fallocate(m_file, 0, static_cast<off_t>(size)) != 0) {
        throw std::bad_alloc();
    }
    void* const memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, m_file, 0);
    if (memory == MAP_FAILED) {
        throw std::bad_alloc();
    }
    return static_cast<char*>(memory);
}

void ApartResult::write(std::string_view bytes)
{
    std::ranges::copy(bytes, make(bytes.size()));
}

Result<ApartWork> ApartWork::start(const Work& work, const ApartLimits& limits)
{
    // Another one that starts meanwhile would hold the pipe of this one.
    static std::mutex oneAtATime;
    const std::scoped_lock lock(oneAtATime);
    std::array<int, 2> pipe{-1, -1};
    ApartWork started;
    started.m_mostBytes = limits.mostBytes;
    started.m_result = ::memfd_create("snac", MFD_CLOEXEC);
    if (started.m_result < 0 || ::pipe2(pipe.data(), O_CLOEXEC) != 0) {
        return notStarted();
    }
    started.m_ended = pipe[0];
    sigset_t all{};
    sigset_t before{};
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before); // the program's handlers are not to run in the copy
    const pid_t program = ::getpid();
    // Not _Fork(): the work needs memory, which fork() alone leaves usable. Its handlers end the threads of
    // OpenBLAS; they are idle, for each product is made by the thread that wants it (useOneBlasThread()).
    started.m_process = ::fork();
    if (started.m_process == 0) {
        live(work, limits, started.m_result, pipe[1], program);
    }
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    closeFile(pipe[1]);
    if (started.m_process < 0) {
        return notStarted();
    }
    return started;
}

ApartWork::ApartWork(ApartWork&& other) noexcept
    : m_process(std::exchange(other.m_process, -1))
    , m_result(std::exchange(other.m_result, -1))
    , m_ended(std::exchange(other.m_ended, -1))
    , m_mostBytes(other.m_mostBytes)
{
}

ApartWork::~ApartWork()
{
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        (void)reap();
    }
    closeFile(m_result);
    closeFile(m_ended);
}

/// The status of the process, which is gone after this.
int ApartWork::reap()
{
    int status = 0;
    pid_t reaped = -1;
    do {
        reaped = ::waitpid(m_process, &status, 0);
    } while (reaped < 0 && errno == EINTR);
    const bool known = reaped == std::exchange(m_process, -1);
    return known ? status : SIGABRT;
}

Result<ApartOutcome> ApartWork::wait(const Look& look)
{
    pollfd ended{.fd = m_ended, .events = POLLIN, .revents = 0};
    do {
        if (!look(0)) {
            return failCancelled("reading was cancelled"); // the destructor ends the process
        }
    } while (::poll(&ended, 1, millisecondsBetweenLooks) <= 0); // the pipe ends with the process
    ApartOutcome outcome;
    outcome.end = endOf(reap());
    if (outcome.end != ApartOutcome::End::Done && outcome.end != ApartOutcome::End::Refused) {
        return outcome;
    }
    struct stat status
    {
    };
    // What comes back is not trusted: the process read a file of anybody's.
    if (::fstat(m_result, &status) != 0 || status.st_size < 0 ||
        static_cast<std::size_t>(status.st_size) > m_mostBytes) {
        outcome.end = ApartOutcome::End::Died;
        return outcome;
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > 0) {
        void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, m_result, 0);
        if (memory == MAP_FAILED) {
            outcome.end = ApartOutcome::End::NoMemory;
            return outcome;
        }
        outcome.result = SharedBytes(static_cast<const char*>(memory), size);
    }
    return outcome;
}

} // namespace snac::data
