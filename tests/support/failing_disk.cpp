// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failing_disk.h"

#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

struct Kind
{
    std::atomic<long> calls = 0;
    std::atomic<long> failing = 0;
    std::atomic<int> error = EIO;
};

std::array<Kind, 3> kinds;

Kind& of(DiskCall kind)
{
    return kinds[static_cast<std::size_t>(kind)];
}

/// What a program of its own is told.
struct FromEnvironment
{
    FromEnvironment()
    {
        const char* text = std::getenv("SNAC_FAIL_DISK");
        std::array<char, 8> name{};
        long n = 0;
        if (text && std::sscanf(text, "%7s %ld", name.data(), &n) == 2) {
            failDiskAt(std::strcmp(name.data(), "read") == 0    ? DiskCall::Read
                       : std::strcmp(name.data(), "write") == 0 ? DiskCall::Write
                                                                : DiskCall::Sync,
                       n, EIO);
        }
    }
};
const FromEnvironment fromEnvironment;

bool isStudy(int descriptor)
{
    std::array<char, 32> link{};
    std::array<char, 4096> name{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    return ::readlink(link.data(), name.data(), name.size() - 1) > 0 && std::strstr(name.data(), ".snac");
}

bool fails(DiskCall kind, int descriptor)
{
    if (!isStudy(descriptor)) {
        return false;
    }
    Kind& counted = of(kind);
    const long call = ++counted.calls;
    const long failing = counted.failing;
    if (failing == 0 || (failing > 0 ? call != failing : call < -failing)) {
        return false;
    }
    errno = counted.error;
    return true;
}

/// The function of that name that would have been called without this library.
template<class F>
F next(const char* name)
{
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

void failDiskAt(DiskCall kind, long n, int error)
{
    of(kind).calls = 0;
    of(kind).error = error;
    of(kind).failing = n;
}

long diskCalls(DiskCall kind)
{
    return of(kind).calls;
}

ssize_t read(int descriptor, void* to, size_t size)
{
    static const auto real = next<ssize_t (*)(int, void*, size_t)>("read");
    return fails(DiskCall::Read, descriptor) ? -1 : real(descriptor, to, size);
}

ssize_t pread(int descriptor, void* to, size_t size, off_t at)
{
    static const auto real = next<ssize_t (*)(int, void*, size_t, off_t)>("pread");
    return fails(DiskCall::Read, descriptor) ? -1 : real(descriptor, to, size, at);
}

ssize_t pread64(int descriptor, void* to, size_t size, off64_t at)
{
    static const auto real = next<ssize_t (*)(int, void*, size_t, off64_t)>("pread64");
    return fails(DiskCall::Read, descriptor) ? -1 : real(descriptor, to, size, at);
}

ssize_t write(int descriptor, const void* from, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
    return fails(DiskCall::Write, descriptor) ? -1 : real(descriptor, from, size);
}

ssize_t pwrite(int descriptor, const void* from, size_t size, off_t at)
{
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
    return fails(DiskCall::Write, descriptor) ? -1 : real(descriptor, from, size, at);
}

ssize_t pwrite64(int descriptor, const void* from, size_t size, off64_t at)
{
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    return fails(DiskCall::Write, descriptor) ? -1 : real(descriptor, from, size, at);
}

int fsync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fsync");
    return fails(DiskCall::Sync, descriptor) ? -1 : real(descriptor);
}

int fdatasync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    return fails(DiskCall::Sync, descriptor) ? -1 : real(descriptor);
}
}
