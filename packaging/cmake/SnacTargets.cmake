# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How our own targets are made: C++23, warnings for us alone, and include paths that expose exactly one room.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

include(SnacPrecompile)
include(SnacTests)

# lld links a test of the window in 0.1 s where bfd takes 0.7.
find_program(SNAC_LLD NAMES ld.lld)
if(SNAC_LLD)
    add_link_options(-fuse-ld=lld)
endif()

# A whole build compiles the files of a room in batches: most of what a file costs is the templates of the headers it
# shares with its neighbours. Off where single files are edited.
option(SNAC_UNITY "Compile the files of a room, and the tests of a room, in batches" OFF)

add_library(snac_options INTERFACE)
target_compile_features(snac_options INTERFACE cxx_std_23)
target_compile_options(snac_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion $<$<BOOL:${SNAC_WERROR}>:-Werror>)
# In a batch a local name may be that of another file, and an unnamed namespace that of a header; the build without
# batches warns of those that matter.
target_compile_options(snac_options INTERFACE $<$<BOOL:${SNAC_UNITY}>:-Wno-shadow;-Wno-subobject-linkage>)
# False positives of g++ 12 on std::string (GCC bug 105651).
target_compile_options(snac_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(SNAC_SANITIZE)
    target_compile_options(snac_options INTERFACE -fsanitize=${SNAC_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(snac_options INTERFACE -fsanitize=${SNAC_SANITIZE})
    # The checks that are woven in hide from g++ 12 that <regex> initialises its members (GCC bug 105562).
    target_compile_options(snac_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

# Code that tells libFuzzer which ways it took; tests/fuzz links the rest.
option(SNAC_LIBFUZZER "Build the fuzz targets for libFuzzer (clang)" OFF)
target_compile_options(snac_options INTERFACE $<$<BOOL:${SNAC_LIBFUZZER}>:-fsanitize=fuzzer-no-link>)

# snac_batch(<target> [ALONE files...]): ALONE are those that share names of their own with others.
function(snac_batch target)
    if(SNAC_UNITY)
        cmake_parse_arguments(arg "" "" "ALONE" ${ARGN})
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 40)
        set_source_files_properties(${arg_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
endfunction()

# Makes `#include "snac/<room>/x.h"` resolve only for targets that link the room.
function(snac_expose_room target room)
    set(root ${CMAKE_BINARY_DIR}/include/${room})
    file(MAKE_DIRECTORY ${root}/snac)
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/snac/${room} SYMBOLIC)
    target_include_directories(${target} PUBLIC ${root})
endfunction()

function(snac_expose_interface_room target room)
    set(root ${CMAKE_BINARY_DIR}/include/${room})
    file(MAKE_DIRECTORY ${root}/snac)
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/snac/${room} SYMBOLIC)
    target_include_directories(${target} INTERFACE ${root})
endfunction()

set(snac_rooms_without_eigen base space evolution hardware)

# snac_add_room(<room> SOURCES ... [PUBLIC libs...] [PRIVATE libs...])
# One core folder = one static library snac_<room>, alias snac::<room>.
function(snac_add_room room)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(snac_${room} STATIC ${arg_SOURCES})
    add_library(snac::${room} ALIAS snac_${room})
    snac_expose_room(snac_${room} ${room})
    target_link_libraries(snac_${room} PUBLIC ${arg_PUBLIC} PRIVATE snac_options ${arg_PRIVATE})
    target_compile_features(snac_${room} PUBLIC cxx_std_23)
    snac_batch(snac_${room})
    if(room IN_LIST snac_rooms_without_eigen)
        snac_precompile(snac_${room} std)
    elseif(room MATCHES "^(storage|config)$")
        snac_precompile(snac_${room} ${room})
    elseif(room STREQUAL "reports")
        snac_precompile(snac_${room} json)
    else()
        snac_precompile(snac_${room} eigen)
    endif()
endfunction()
