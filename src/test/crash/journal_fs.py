#!/usr/bin/python3
"""A file system that notes every change in the order it came, and fails when it is told to.

    journal_fs.py FOLDER MOUNT JOURNAL

What is written under MOUNT goes to FOLDER, and into JOURNAL, from which org.foramen.crash.Disk works out what a power
cut at any moment could have left. Two files under MOUNT are not files:

    .mark   a number written to it is put into the journal between the changes before it and those after it
    .fault  "write 3 once", "fsync 1 forever", "any 7 once": that one of the coming calls fails with EIO, or this one
            and all after it; "none" ends that. When a call has failed, FOLDER/../fired says which.

Needs python3-fusepy and fuse, and root.
"""
import errno
import os
import struct
import sys

try:
    from fusepy import FUSE, FuseOSError, Operations
except ImportError:
    from fuse import FUSE, FuseOSError, Operations

SPECIAL = {"/.mark", "/.fault"}


class JournalFs(Operations):
    def __init__(self, folder, journal):
        self.folder = folder
        self.journal = open(journal, "wb", buffering=0)
        self.fired = os.path.join(os.path.dirname(folder), "fired")
        self.fault = None

    def note(self, kind, name, number=0, data=b""):
        name = name[1:].encode()
        self.journal.write(struct.pack(">cHqI", kind, len(name), number, len(data)) + name + data)

    def may_fail(self, kind, path):
        """Each of the calls that a fault can name passes here once."""
        if self.fault is None or self.fault[0] not in (kind, "any"):
            return
        self.fault[1] -= 1
        if self.fault[1] <= 0:
            if self.fault[2] == "once":
                self.fault = None
            with open(self.fired, "a") as file:
                file.write(kind + " " + path + "\n")
            raise FuseOSError(errno.EIO)

    def real(self, path):
        return self.folder + path

    # Reading.

    def getattr(self, path, fh=None):
        if path in SPECIAL:
            return {"st_mode": 0o100600, "st_nlink": 1, "st_size": 0, "st_uid": 0, "st_gid": 0}
        try:
            at = os.lstat(self.real(path))
        except OSError as e:
            raise FuseOSError(e.errno)
        return {key: getattr(at, key) for key in ("st_atime", "st_ctime", "st_gid", "st_mode", "st_mtime", "st_nlink", "st_size", "st_uid")}

    def readdir(self, path, fh):
        return [".", ".."] + os.listdir(self.real(path))

    def read(self, path, size, offset, fh):
        if path in SPECIAL:
            return b""
        self.may_fail("read", path)
        return os.pread(fh, size, offset)

    def statfs(self, path):
        at = os.statvfs(self.real(path))
        return {key: getattr(at, key) for key in ("f_bavail", "f_bfree", "f_blocks", "f_bsize", "f_favail", "f_ffree", "f_files", "f_flag", "f_frsize", "f_namemax")}

    # Changing.

    def open(self, path, flags):
        if path in SPECIAL:
            return 0
        self.may_fail("open", path)
        try:
            fh = os.open(self.real(path), flags & ~os.O_APPEND)
        except OSError as e:
            raise FuseOSError(e.errno)
        if flags & os.O_TRUNC:
            self.note(b"T", path, 0)
        return fh

    def create(self, path, mode, fi=None):
        self.may_fail("open", path)
        fh = os.open(self.real(path), os.O_RDWR | os.O_CREAT, mode)
        self.note(b"C", path)
        return fh

    def write(self, path, data, offset, fh):
        if path == "/.mark":
            self.note(b"M", path, int(data))
            return len(data)
        if path == "/.fault":
            words = data.decode().split()
            self.fault = None if words == ["none"] else [words[0], int(words[1]), words[2]]
            return len(data)
        self.may_fail("write", path)
        self.note(b"W", path, offset, data)
        return os.pwrite(fh, data, offset)

    def truncate(self, path, length, fh=None):
        if path in SPECIAL:
            return
        self.may_fail("truncate", path)
        self.note(b"T", path, length)
        os.truncate(self.real(path), length)

    def fsync(self, path, datasync, fh):
        if path in SPECIAL:
            return
        self.may_fail("fsync", path)
        self.note(b"S", path)

    def unlink(self, path):
        self.may_fail("unlink", path)
        self.note(b"U", path)
        os.unlink(self.real(path))

    def rename(self, old, new):
        self.may_fail("rename", old)
        self.note(b"R", old, 0, new[1:].encode())
        os.rename(self.real(old), self.real(new))

    def mkdir(self, path, mode):
        os.mkdir(self.real(path), mode)

    def rmdir(self, path):
        os.rmdir(self.real(path))

    def chmod(self, path, mode):
        if path not in SPECIAL:
            os.chmod(self.real(path), mode)

    def chown(self, path, uid, gid):
        os.chown(self.real(path), uid, gid)

    def utimens(self, path, times=None):
        if path not in SPECIAL:
            os.utime(self.real(path), times)

    def flush(self, path, fh):
        return 0

    def fsyncdir(self, path, datasync, fh):
        return 0

    def release(self, path, fh):
        if path not in SPECIAL:
            os.close(fh)


if __name__ == "__main__":
    folder, mount, journal = (os.path.abspath(argument) for argument in sys.argv[1:4])
    FUSE(JournalFs(folder, journal), mount, foreground=True, nothreads=True, big_writes=True, fsname="journal", subtype="foramen")
