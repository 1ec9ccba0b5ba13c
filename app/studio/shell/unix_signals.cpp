// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unix_signals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace snac::studio {

namespace {

constexpr int handled[] = {SIGINT, SIGTERM, SIGHUP};
int pipeEnds[2] = {-1, -1};

extern "C" void tellPipe(int signal)
{
    const int before = errno;
    const char byte = static_cast<char>(signal);
    [[maybe_unused]] const auto written = write(pipeEnds[1], &byte, 1); // all a handler may do
    errno = before;
}

} // namespace

UnixSignals::UnixSignals(QObject* parent)
    : QObject(parent)
{
    if (pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // signals end the program as they do others
    }
    auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &UnixSignals::read);
    struct sigaction action = {};
    action.sa_handler = tellPipe;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : handled) {
        struct sigaction now = {};
        // nohup and its like: who asked to ignore a signal goes on ignoring it.
        if (sigaction(signal, nullptr, &now) == 0 && now.sa_handler != SIG_IGN) {
            sigaction(signal, &action, nullptr);
        }
    }
}

UnixSignals::~UnixSignals()
{
    if (pipeEnds[0] < 0) {
        return;
    }
    for (const int signal : handled) {
        struct sigaction now = {};
        if (sigaction(signal, nullptr, &now) == 0 && now.sa_handler == tellPipe) {
            std::signal(signal, SIG_DFL);
        }
    }
    qDeleteAll(findChildren<QSocketNotifier*>());
    for (int& end : pipeEnds) {
        close(end);
        end = -1;
    }
}

void UnixSignals::read()
{
    char byte = 0;
    while (::read(pipeEnds[0], &byte, 1) == 1) {
        if (!m_sinceFirst.isValid()) {
            m_sinceFirst.start();
            Q_EMIT endRequested(byte);
        } else if (m_sinceFirst.elapsed() >= pause) {
            std::_Exit(128 + byte);
        }
    }
}

} // namespace snac::studio
