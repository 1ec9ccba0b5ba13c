// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/resource.h>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

// A fuzzer without a compiler of its own: mutates seeds, with an equal sequence for an equal --seed, and
// feeds them to one function. Every target is one program:
//
//     int main(int argc, char** argv)
//     {
//         snac::fuzz::Fuzzer fuzzer("csv");
//         fuzzer.addSeed("a,b,y\n1,2,0\n");            // and addFolder(SNAC_SOURCE_DIR "/tests/data/csv")
//         fuzzer.addWords({"\"", "1e999", "nan"});     // what the format is made of
//         return fuzzer.run(argc, argv, [](const std::string& input) { ... });
//     }
//
// A target fails when it crashes, throws, hangs (10 s for one input) or needs more than --memory MiB; the
// input is then in fuzz-<name>-failure (run it again with: <program> FILE). Options: --seconds N (default 5),
// --seed N, --memory N.
//
// With SNAC_LIBFUZZER (the preset libfuzzer) libFuzzer mutates instead, and follows which ways inputs take
// through code that is built with the sanitizers. Inputs that took new ways stay in the folder
// fuzz-<name>-corpus, where the next run begins.

namespace snac::fuzz {

using Target = std::function<void(const std::string&)>;
/// Makes a mutated input plausible again, e.g. with checksums that fit; called for three of four inputs.
using Repair = std::function<void(std::string&)>;

namespace detail {

inline std::string current;  ///< the input under test, for the handler of signals
inline std::string failFile; ///< where it goes when the target fails

/// Only what a handler of signals may call.
inline void saveCurrent(const char* why)
{
    const int file = ::open(failFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file >= 0) {
        (void)!::write(file, current.data(), current.size());
        ::close(file);
    }
    (void)!::write(2, why, std::strlen(why));
    (void)!::write(2, failFile.data(), failFile.size());
    (void)!::write(2, "\n", 1);
}

inline void onSignal(int signal)
{
    saveCurrent(signal == SIGALRM ? "fuzz: no end within 10 s; input kept in "
                                  : "fuzz: ended by a signal; input kept in ");
    std::signal(SIGABRT, SIG_DFL);
    std::abort();
}

} // namespace detail

#ifdef SNAC_LIBFUZZER
extern "C" int LLVMFuzzerRunDriver(int* argc, char*** argv, int (*once)(const std::uint8_t*, std::size_t));

namespace detail {

inline Target target;
inline Repair repair;

inline int runOnce(const std::uint8_t* data, std::size_t size)
{
    std::string input(data, data + size);
    if (repair && size % 4 != 0) {
        repair(input);
    }
    target(input);
    return 0;
}

/// As libFuzzer's dictionaries are written.
inline std::string dictionaryLine(std::string_view word)
{
    std::string line = "\"";
    for (const char c : word) {
        char code[5];
        std::snprintf(code, sizeof code, "\\x%02x", static_cast<unsigned>(static_cast<unsigned char>(c)));
        line += code;
    }
    return line + "\"\n";
}

} // namespace detail
#endif

class Fuzzer
{
public:
    explicit Fuzzer(std::string name)
        : m_name(std::move(name))
    {
        detail::failFile = "fuzz-" + m_name + "-failure";
    }

    void addSeed(std::string bytes) { m_seeds.push_back(std::move(bytes)); }

    /// All files of a folder and those below it.
    void addFolder(const std::string& folder)
    {
        std::vector<std::filesystem::path> files;
        std::error_code ignored;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, ignored)) {
            if (entry.is_regular_file()) {
                files.push_back(entry.path());
            }
        }
        std::sort(files.begin(), files.end()); // the order of a folder differs between machines
        for (const auto& file : files) {
            m_seeds.push_back(contentOf(file.string()));
        }
    }

    void addWords(std::vector<std::string> words)
    {
        m_words.insert(m_words.end(), words.begin(), words.end());
    }

    int run(int argc, char** argv, const Target& target, const Repair& repair = {})
    {
        if (!readArguments(argc, argv)) {
            std::fprintf(stderr, "usage: %s [--seconds N] [--seed N] [--memory MiB] [FILE...]\n", argv[0]);
            return 2;
        }
#ifdef SNAC_LIBFUZZER
        return runLibFuzzer(argv[0], target, repair);
#endif
        for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS, SIGALRM}) {
            std::signal(signal, detail::onSignal);
        }
        if (!m_files.empty()) {
            for (const std::string& file : m_files) {
                feed(target, contentOf(file));
            }
            return 0;
        }
        for (const std::string& seed : m_seeds) {
            feed(target, seed);
        }
        using Clock = std::chrono::steady_clock;
        const auto end = Clock::now() + std::chrono::seconds(m_seconds);
        std::uint64_t inputs = m_seeds.size();
        for (; Clock::now() < end; ++inputs) {
            std::string input = mutated();
            if (repair && below(4) != 0) {
                repair(input);
            }
            feed(target, std::move(input));
        }
        std::printf("fuzz %s: %llu inputs in %d s, seed %llu, %ld MiB at most; no failure\n", m_name.c_str(),
                    static_cast<unsigned long long>(inputs), m_seconds,
                    static_cast<unsigned long long>(m_seed), peakMemory());
        return 0;
    }

private:
#ifdef SNAC_LIBFUZZER
    int runLibFuzzer(const char* program, const Target& target, const Repair& repair)
    {
        detail::target = target;
        detail::repair = repair;
        const std::string corpus = "fuzz-" + m_name + "-corpus";
        const std::string words = "fuzz-" + m_name + ".dict";
        std::vector<std::string> arguments{program};
        if (m_files.empty()) {
            std::filesystem::create_directories(corpus);
            for (std::size_t i = 0; i < m_seeds.size(); ++i) {
                std::ofstream(corpus + "/seed-" + std::to_string(i), std::ios::binary) << m_seeds[i];
            }
            std::ofstream dictionary(words);
            for (const std::string& word : m_words) {
                dictionary << detail::dictionaryLine(word);
            }
            arguments.insert(arguments.end(),
                             {"-max_total_time=" + std::to_string(m_seconds),
                              "-seed=" + std::to_string(m_seed), "-rss_limit_mb=" + std::to_string(m_memory),
                              "-timeout=10", "-max_len=65536", "-print_final_stats=1",
                              "-artifact_prefix=fuzz-" + m_name + "-", "-dict=" + words, corpus});
        } else {
            arguments.insert(arguments.end(), m_files.begin(), m_files.end());
        }
        std::vector<char*> pointers;
        for (std::string& argument : arguments) {
            pointers.push_back(argument.data());
        }
        int count = static_cast<int>(pointers.size());
        pointers.push_back(nullptr);
        char** begin = pointers.data();
        return LLVMFuzzerRunDriver(&count, &begin, detail::runOnce);
    }
#endif

    static std::string contentOf(const std::string& file)
    {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    }

    bool readArguments(int argc, char** argv)
    {
        for (int i = 1; i < argc; ++i) {
            const std::string_view argument = argv[i];
            if (!argument.starts_with("--")) {
                m_files.emplace_back(argument);
            } else if (i + 1 == argc) {
                return false;
            } else if (argument == "--seconds") {
                m_seconds = std::atoi(argv[++i]);
            } else if (argument == "--seed") {
                m_seed = std::strtoull(argv[++i], nullptr, 10);
            } else if (argument == "--memory") {
                m_memory = std::atol(argv[++i]);
            } else {
                return false;
            }
        }
        m_random.seed(m_seed);
        return true;
    }

    static long peakMemory()
    {
        rusage usage{};
        ::getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss / 1024;
    }

    void feed(const Target& target, std::string input)
    {
        detail::current = std::move(input);
        ::alarm(10);
        target(detail::current);
        ::alarm(0);
        if (peakMemory() > m_memory) {
            detail::saveCurrent("fuzz: too much memory; input kept in ");
            std::exit(1);
        }
    }

    std::size_t below(std::size_t limit)
    {
        return limit == 0 ? 0 : m_random() % limit;
    }

    std::string mutated()
    {
        std::string input = m_seeds.empty() ? std::string() : m_seeds[below(m_seeds.size())];
        for (std::size_t i = 1 + below(6); i > 0; --i) {
            mutateOnce(input);
        }
        constexpr std::size_t longest = 1U << 20U;
        input.resize(std::min(input.size(), longest));
        return input;
    }

    void mutateOnce(std::string& input)
    {
        const std::size_t at = below(input.size() + 1);
        const std::size_t length = below(std::min<std::size_t>(input.size() - at, 64) + 1);
        switch (below(9)) {
        case 0: // one bit
            if (at < input.size()) {
                input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
            }
            break;
        case 1: // one byte
            if (at < input.size()) {
                input[at] = static_cast<char>(below(256));
            }
            break;
        case 2:
            input.erase(at, length);
            break;
        case 3: // a piece twice
            input.insert(at, input.substr(at, length));
            break;
        case 4: // many times
            if (length > 0) {
                const std::string piece = input.substr(at, length);
                for (std::size_t i = below(200); i > 0; --i) {
                    input.insert(at, piece);
                }
            }
            break;
        case 5: // cut
            input.resize(at);
            break;
        case 6: // a number at its edges, little-endian
            writeNumber(input, at);
            break;
        case 7: // a word of the format
            if (!m_words.empty()) {
                input.replace(at, below(2) == 0 ? 0 : length, m_words[below(m_words.size())]);
            }
            break;
        default: { // a piece of another seed
            const std::string& other = m_seeds[below(m_seeds.size())];
            const std::size_t from = below(other.size() + 1);
            input.insert(at, other.substr(from, below(256)));
            break;
        }
        }
    }

    void writeNumber(std::string& input, std::size_t at)
    {
        static constexpr std::uint64_t edges[] = {0,          1,      0x7f,        0xff,
                                                  0x7fff,     0xffff, 0x7fffffff,  0xfffffffe,
                                                  0xffffffff, ~0ULL,  1ULL << 62U, 1ULL << 63U};
        const std::uint64_t value = edges[below(std::size(edges))];
        const std::size_t bytes = std::size_t{1} << below(4);
        for (std::size_t i = 0; i < bytes && at + i < input.size(); ++i) {
            input[at + i] = static_cast<char>(value >> (8 * i));
        }
    }

    std::string m_name;
    std::vector<std::string> m_seeds;
    std::vector<std::string> m_words;
    std::vector<std::string> m_files;
    std::mt19937_64 m_random;
    std::uint64_t m_seed = 1;
    int m_seconds = 5;
    long m_memory = 2048;
};

} // namespace snac::fuzz
