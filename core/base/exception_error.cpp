// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exception_error.h"

#include <exception>
#include <new>
#include <string_view>
#include <system_error>

namespace snac {

namespace {

Error outOfMemory()
{
    return {
        "not enough memory; end other programs or use fewer workers, then go on", {}, ErrorKind::Transient};
}

/// Numerics libraries tell a full memory in words alone.
bool speaksOfMemory(std::string_view text)
{
    for (const std::string_view sign :
         {"allocate memory", "not enough memory", "out of memory", "std::bad_alloc"}) {
        if (text.contains(sign)) {
            return true;
        }
    }
    return false;
}

bool isTransient(const std::error_code& code)
{
    using enum std::errc;
    for (const std::errc each : {resource_unavailable_try_again, not_enough_memory, too_many_files_open,
                                 too_many_files_open_in_system, io_error, no_space_on_device}) {
        if (code == each) {
            return true;
        }
    }
    return false;
}

/// The exception that is handled. Throws where there is no memory for its text.
Error described(const std::string& what)
{
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return outOfMemory();
    } catch (const std::system_error& problem) {
        return {what + ": " + problem.what(),
                {},
                isTransient(problem.code()) ? ErrorKind::Transient : ErrorKind::Wrong};
    } catch (const std::exception& problem) {
        return speaksOfMemory(problem.what()) ? outOfMemory() : Error{what + ": " + problem.what(), {}};
    } catch (...) {
        return {what, {}};
    }
}

} // namespace

Error errorFromException(const char* what) noexcept
{
    try {
        return described(what);
    } catch (...) {
        Error error;
        error.message = "no memory left"; // short enough to need none
        error.kind = ErrorKind::Transient;
        return error;
    }
}

} // namespace snac
