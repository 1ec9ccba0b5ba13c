// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the programs that hold several tests (packaging/cmake/SnacTests.cmake): Qt Test's mains become entries
// in a list, and the one main() runs the entry whose name is the first argument.
#include <QTest>

#include <cstdio>
#include <cstring>
#include <vector>

namespace snac::bundle {

/// What a test has around it: Qt Test's QTEST_MAIN, QTEST_GUILESS_MAIN, QTEST_APPLESS_MAIN.
enum class Kind { Window, Guiless, Appless };

struct Entry
{
    const char* test; ///< class of the test
    const char* file; ///< its source file
    Kind kind;
    int (*run)(int argc, char** argv);
};

inline std::vector<Entry>& entries()
{
    static std::vector<Entry> all;
    return all;
}

template<typename Test>
int add(const char* test, const char* file, Kind kind)
{
    entries().push_back({test, file, kind, [](int argc, char** argv) {
                             Test instance;
                             return QTest::qExec(&instance, argc, argv);
                         }});
    return 0;
}

/// Whether `file` is <name>.cpp in any folder.
inline bool isFileOf(const char* file, const char* name)
{
    const char* const slash = std::strrchr(file, '/');
    const char* const base = slash != nullptr ? slash + 1 : file;
    const std::size_t length = std::strlen(name);
    return std::strncmp(base, name, length) == 0 && std::strcmp(base + length, ".cpp") == 0;
}

/// Runs the test named by the first argument, the others being Qt Test's, in the application that `around`
/// makes. 2 where there is no such test.
template<typename Around>
int run(int argc, char** argv, const Around& around)
{
    for (const Entry& entry : entries()) {
        if (argc > 1 && isFileOf(entry.file, argv[1])) {
            argv[1] = argv[0];
            int count = argc - 1;
            return around(entry, count, argv + 1);
        }
    }
    std::fprintf(stderr, "usage: %s TEST [OPTIONS OF QT TEST]; the tests are:\n", argv[0]);
    for (const Entry& entry : entries()) {
        std::fprintf(stderr, "  %s (%s)\n", entry.file, entry.test);
    }
    return 2;
}

} // namespace snac::bundle

#undef QTEST_MAIN
#undef QTEST_GUILESS_MAIN
#undef QTEST_APPLESS_MAIN
#define SNAC_BUNDLE_ADD(Test, kind)                                                                          \
    static const int bundled##Test = snac::bundle::add<Test>(#Test, __FILE__, snac::bundle::Kind::kind);
#define QTEST_MAIN(Test) SNAC_BUNDLE_ADD(Test, Window)
#define QTEST_GUILESS_MAIN(Test) SNAC_BUNDLE_ADD(Test, Guiless)
#define QTEST_APPLESS_MAIN(Test) SNAC_BUNDLE_ADD(Test, Appless)

#ifdef SNAC_BUNDLE_HAS_WINDOWS
using BundledWindows = QApplication;
#else
using BundledWindows = QCoreApplication; // no test of this program has one
#endif

#define SNAC_BUNDLE_MAIN                                                                                     \
    template<typename Application>                                                                           \
    static int runIn(const snac::bundle::Entry& entry, int& argc, char** argv)                               \
    {                                                                                                        \
        Application app(argc, argv);                                                                         \
        app.setAttribute(Qt::AA_Use96Dpi, true);                                                             \
        return entry.run(argc, argv);                                                                        \
    }                                                                                                        \
    int main(int argc, char** argv)                                                                          \
    {                                                                                                        \
        using snac::bundle::Kind;                                                                            \
        return snac::bundle::run(argc, argv, [](const auto& entry, int& count, char** words) {               \
            switch (entry.kind) {                                                                            \
            case Kind::Window:                                                                               \
                return runIn<BundledWindows>(entry, count, words);                                           \
            case Kind::Guiless:                                                                              \
                return runIn<QCoreApplication>(entry, count, words);                                         \
            case Kind::Appless:                                                                              \
                break;                                                                                       \
            }                                                                                                \
            return entry.run(count, words);                                                                  \
        });                                                                                                  \
    }
