// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A disk that fails once: a library that stands before libc, in a test it is linked to or in a program that
// is started with LD_PRELOAD. It sees the reads and writes on files with ".snac" in their name (study files
// and what lies beside them) and lets the n-th of them fail with EIO, or with ENOSPC.

enum class DiskCall { Read, Write, Sync };

/// The n-th call of this kind from now on fails, counted from 1; of a negative n that one and all after it;
/// 0: none.
extern "C" void failDiskAt(DiskCall kind, long n, int error);
/// How many calls of this kind there were since.
extern "C" long diskCalls(DiskCall kind);

// In a program of its own the environment says the same: SNAC_FAIL_DISK="read 17", "write 3", "sync 1".
