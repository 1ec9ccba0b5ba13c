// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include "snac/base/number_text.h"

#include <csignal>
#include <cstring>

namespace snac::synthesis {

const std::vector<std::string>& usualVariables()
{
    static const std::vector<std::string> names{"HOME", "LOGNAME", "PATH", "SHELL", "TMPDIR", "TZ", "USER"};
    return names;
}

std::string ProcessOutcome::text() const
{
    const std::uint64_t kept = head.size() + tail.size();
    if (kept >= printed) {
        return head + tail;
    }
    return head + "\n[... " + groupedText(static_cast<double>(printed - kept)) + " bytes left out ...]\n" +
           tail;
}

std::string describeEnd(const ProcessOutcome& outcome, std::string_view name)
{
    const std::string tool(name);
    switch (outcome.end) {
    case ProcessEnd::Finished:
        return outcome.code == 0 ? tool + " finished"
                                 : tool + " ended with code " + std::to_string(outcome.code);
    case ProcessEnd::Crashed:
        if (outcome.signal == SIGKILL) {
            return tool + " was killed by the system (signal 9): most likely there was not enough memory";
        }
        return tool + " crashed (signal " + std::to_string(outcome.signal) + ", " +
               std::string(::strsignal(outcome.signal)) + ")";
    case ProcessEnd::TimedOut:
        return tool + " was ended after " + shortNumber(outcome.seconds, 3) +
               " s: it takes longer than its time limit";
    case ProcessEnd::Cancelled:
        return tool + " was cancelled";
    case ProcessEnd::DiskFull:
        break;
    }
    return tool +
           " was ended, because its disk is nearly full; free some room, or choose a folder on another "
           "disk";
}

} // namespace snac::synthesis
