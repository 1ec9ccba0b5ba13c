// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hand_over.h"

#include <sys/file.h>

#include <cerrno>
#include <string>
#include <thread>

namespace snac::mcp {

namespace {

constexpr std::chrono::milliseconds betweenTries{10};

std::string secondsText(std::chrono::milliseconds time)
{
    return std::to_string(std::chrono::ceil<std::chrono::seconds>(time).count()) + " s";
}

} // namespace

bool isLocked(const Descriptor& file)
{
    while (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EINTR) {
            return errno != EWOULDBLOCK;
        }
    }
    return true;
}

HandOver::HandOver(int folder)
    : m_file(::openat(folder, "hand-over.lock", lockFlags, 0600))
{
}

Result<HandOver> HandOver::take(int folder, const Patience& patience)
{
    const auto end = std::chrono::steady_clock::now() + patience.most;
    HandOver held(folder);
    if (!held.m_file.isOpen()) {
        return fail("the folder for jobs cannot be written", {}, ErrorKind::Transient);
    }
    while (!isLocked(held.m_file)) {
        if (std::chrono::steady_clock::now() >= end) {
            return fail("another program has held the jobs of this folder for " + secondsText(patience.most) +
                            "; try again, and where that does not help, end the other servers of this folder",
                        {}, ErrorKind::Transient);
        }
        patience.pass ? patience.pass() : std::this_thread::sleep_for(betweenTries);
    }
    return held;
}

std::optional<HandOver> HandOver::tryToTake(int folder)
{
    HandOver held(folder);
    return held.m_file.isOpen() && isLocked(held.m_file) ? std::optional(std::move(held)) : std::nullopt;
}

} // namespace snac::mcp
