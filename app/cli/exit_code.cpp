// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

namespace snac::cli {

int exitCodeOf(const Error& error, bool worked)
{
    if (error.isCancelled()) {
        return Interrupted;
    }
    return worked || error.kind == ErrorKind::Transient ? Failed : WrongInput;
}

} // namespace snac::cli
