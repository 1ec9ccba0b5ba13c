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

struct Entry
{
    const char* test; ///< class of the test
    const char* file; ///< its source file
    int (*run)(int argc, char** argv);
};

inline std::vector<Entry>& entries()
{
    static std::vector<Entry> all;
    return all;
}

template<typename Test>
int add(const char* test, const char* file)
{
    entries().push_back({test, file, [](int argc, char** argv) {
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

/// Runs the test named by the first argument; the others are Qt Test's. 2 where there is no such test.
inline int run(int argc, char** argv)
{
    for (const Entry& entry : entries()) {
        if (argc > 1 && isFileOf(entry.file, argv[1])) {
            argv[1] = argv[0];
            return entry.run(argc - 1, argv + 1);
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
#define QTEST_MAIN(Test) static const int bundled##Test = snac::bundle::add<Test>(#Test, __FILE__);
#define QTEST_GUILESS_MAIN(Test) QTEST_MAIN(Test)
#define QTEST_APPLESS_MAIN(Test) QTEST_MAIN(Test)

// A macro a kind of main, as the kinds need different libraries.
#define SNAC_BUNDLE_MAIN                                                                                     \
    int main(int argc, char** argv)                                                                          \
    {                                                                                                        \
        QApplication app(argc, argv);                                                                        \
        app.setAttribute(Qt::AA_Use96Dpi, true);                                                             \
        return snac::bundle::run(argc, argv);                                                                \
    }
#define SNAC_BUNDLE_GUILESS_MAIN                                                                             \
    int main(int argc, char** argv)                                                                          \
    {                                                                                                        \
        QCoreApplication app(argc, argv);                                                                    \
        app.setAttribute(Qt::AA_Use96Dpi, true);                                                             \
        return snac::bundle::run(argc, argv);                                                                \
    }
#define SNAC_BUNDLE_APPLESS_MAIN                                                                             \
    int main(int argc, char** argv)                                                                          \
    {                                                                                                        \
        return snac::bundle::run(argc, argv);                                                                \
    }
