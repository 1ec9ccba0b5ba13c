// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace snac {

/// Where in a user's file something was found. Lines and columns count from 1; 0 means unknown.
struct SourcePlace
{
    std::string file;
    int line = 0;
    int column = 0;

    bool operator==(const SourcePlace&) const = default;
};

/// What an error means for the one who gets it.
enum class ErrorKind {
    Wrong,     ///< of the input or its use: it will fail in the same way the next time
    NotFound,  ///< what was named does not exist
    Cancelled, ///< somebody asked for the end
    Transient  ///< of the machine and the moment (memory, a full disk, a failed read): never a verdict on the
               ///< input
};

/// A message its reader can act on, and the place it speaks of.
struct Error
{
    std::string message;
    SourcePlace place;
    ErrorKind kind = ErrorKind::Wrong;

    [[nodiscard]] bool isCancelled() const { return kind == ErrorKind::Cancelled; }

    /// "file:line:column: message", with the parts that are known.
    [[nodiscard]] std::string toString() const;
};

/// What every stage returns to the next one. Exceptions are for bugs.
template<class T = void>
using Result = std::expected<T, Error>;

/// `return fail("...")` in any function that returns a Result.
[[nodiscard]] inline std::unexpected<Error> fail(std::string message, SourcePlace place = {},
                                                 ErrorKind kind = ErrorKind::Wrong)
{
    return std::unexpected(Error{std::move(message), std::move(place), kind});
}

/// `return failCancelled();` where a job ends because it was asked to.
[[nodiscard]] inline std::unexpected<Error> failCancelled(std::string message = "cancelled")
{
    return fail(std::move(message), {}, ErrorKind::Cancelled);
}

} // namespace snac

#define SNAC_JOINED_NAMES(first, second) first##second
#define SNAC_JOINED(first, second) SNAC_JOINED_NAMES(first, second)

/// `SNAC_TRY(const auto text, readTextFile(path));` declares what the expression, a Result, holds; where it
/// holds an error, the function returns that. Two statements: within braces only.
#define SNAC_TRY(declaration, ...)                                                                           \
    auto SNAC_JOINED(snacResult, __LINE__) = (__VA_ARGS__);                                                  \
    if (!SNAC_JOINED(snacResult, __LINE__)) {                                                                \
        return std::unexpected(std::move(SNAC_JOINED(snacResult, __LINE__)).error());                        \
    }                                                                                                        \
    declaration = *std::move(SNAC_JOINED(snacResult, __LINE__))

/// `SNAC_CHECK(checkSize(entry));` returns the error of the expression, a Result, if there is one.
#define SNAC_CHECK(...)                                                                                      \
    do {                                                                                                     \
        if (auto snacChecked = (__VA_ARGS__); !snacChecked) {                                                \
            return std::unexpected(std::move(snacChecked).error());                                          \
        }                                                                                                    \
    } while (false)
