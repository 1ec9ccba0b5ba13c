// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A library that is no engine at all.
extern "C" int snacTestAnswer()
{
    return 42;
}
