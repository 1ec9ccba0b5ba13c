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

# lld links a test of the window in 0.1 s where bfd takes 0.7.
find_program(SNAC_LLD NAMES ld.lld)
if(SNAC_LLD)
    add_link_options(-fuse-ld=lld)
endif()

add_library(snac_options INTERFACE)
target_compile_features(snac_options INTERFACE cxx_std_23)
target_compile_options(snac_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion $<$<BOOL:${SNAC_WERROR}>:-Werror>)
# False positives of g++ 12 on std::string (GCC bug 105651).
target_compile_options(snac_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(SNAC_SANITIZE)
    target_compile_options(snac_options INTERFACE -fsanitize=${SNAC_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(snac_options INTERFACE -fsanitize=${SNAC_SANITIZE})
    # The checks that are woven in hide from g++ 12 that <regex> initialises its members (GCC bug 105562).
    target_compile_options(snac_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

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

set(snac_rooms_without_eigen base space evolution hardware synthesis)

# snac_add_room(<room> SOURCES ... [PUBLIC libs...] [PRIVATE libs...])
# One core folder = one static library snac_<room>, alias snac::<room>.
function(snac_add_room room)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(snac_${room} STATIC ${arg_SOURCES})
    add_library(snac::${room} ALIAS snac_${room})
    snac_expose_room(snac_${room} ${room})
    target_link_libraries(snac_${room} PUBLIC ${arg_PUBLIC} PRIVATE snac_options ${arg_PRIVATE})
    target_compile_features(snac_${room} PUBLIC cxx_std_23)
    if(room IN_LIST snac_rooms_without_eigen)
        snac_precompile(snac_${room} std)
    elseif(room MATCHES "^(study|config)$")
        snac_precompile(snac_${room} ${room})
    else()
        snac_precompile(snac_${room} eigen)
    endif()
endfunction()

# snac_add_test(<source without .cpp> [LIBS libs...] [GUI] [LABELS labels...] [TIMEOUT seconds] [DEFINES defs...]
#               [TIMING functions...])
# One Qt Test executable per source file; the file holds one QObject and QTEST_GUILESS_MAIN / QTEST_MAIN
# and ends in `#include "<name>.moc"`.
# TIMING names the functions that judge the clock (tests/timing.h): they run once more as <name>_timing, with the
# label "timing" and alone; TIMING ALL makes a test of nothing else.
function(snac_add_test name)
    cmake_parse_arguments(arg "GUI" "TIMEOUT" "LIBS;LABELS;DEFINES;SOURCES;TIMING" ${ARGN})
    # moc by itself: AUTOMOC costs a scan and one more compilation for each of some two hundred programs.
    qt_generate_moc(${name}.cpp ${CMAKE_CURRENT_BINARY_DIR}/moc/${name}.moc)
    add_executable(${name} ${name}.cpp ${CMAKE_CURRENT_BINARY_DIR}/moc/${name}.moc ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/moc)
    target_link_libraries(${name} PRIVATE snac_options Qt6::Test ${arg_LIBS})
    target_compile_definitions(${name} PRIVATE
        SNAC_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        SNAC_BINARY_DIR="${CMAKE_BINARY_DIR}"
        SNAC_SHARED_DATA_DIR="${CMAKE_SOURCE_DIR}/../shared/data"
        ${arg_DEFINES})
    if("Qt6::Widgets" IN_LIST arg_LIBS OR "snac::widgets" IN_LIST arg_LIBS OR "snac::studio" IN_LIST arg_LIBS)
        snac_precompile(${name} window_test)
    else()
        snac_precompile(${name} test)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set(environment "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;OMP_NUM_THREADS=1")
    if(NOT arg_TIMING STREQUAL "ALL")
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} ENVIRONMENT "${environment}")
        if(arg_LABELS)
            set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}")
        endif()
    endif()
    if(arg_TIMING)
        list(FILTER arg_TIMING EXCLUDE REGEX "^ALL$")
        add_test(NAME ${name}_timing COMMAND ${name} ${arg_TIMING})
        set_tests_properties(${name}_timing PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS timing RUN_SERIAL ON
            ENVIRONMENT "${environment};SNAC_TIMING=1")
    endif()
endfunction()
